package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ADVOCACY;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.PLEADED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;
import static org.entrelacs.planning.plan.SomePlan.pleaded;

import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyRemoved;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyWritten;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.RemoveAdvocacy;
import org.entrelacs.planning.plan.PlanCommand.WriteAdvocacy;
import org.entrelacs.planning.plan.PlanRefusal.AuthorisationIsPending;
import org.entrelacs.planning.plan.PlanRefusal.NeedsNoAuthorisation;
import org.entrelacs.planning.plan.PlanRefusal.NoAdvocacyFile;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Written, written anew, taken back, sent.
class WriteAdvocacyTest {
    private static final WriteAdvocacy WRITE = new WriteAdvocacy("respite", ADVOCACY);
    private static final RemoveAdvocacy REMOVE = new RemoveAdvocacy("respite");
    private static final NoteCapacityReserved RESERVED = new NoteCapacityReserved("respite", "offer-r");

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "AGREED"})
    void a_discretionary_service_is_pleaded_for_until_its_request_is_sent(PlanStatus status) {
        in(status).when(WRITE).then(PLEADED);
    }

    @Test
    void what_is_written_anew_replaces_what_was_written_before() {
        in(PlanStatus.DRAFT)
                .and(WRITE)
                .when(new WriteAdvocacy("respite", pleaded("I changed my mind.")))
                .then(new AdvocacyWritten("respite", pleaded("I changed my mind.")));
    }

    @Test
    void the_same_words_again_change_nothing() {
        in(PlanStatus.DRAFT).and(WRITE).when(WRITE).thenNothing();
    }

    @Test
    void it_goes_with_the_request() {
        inAgreed(PLEADED).when(RESERVED).then(RESPITE_RESERVED, sent());
    }

    @Test
    void taken_back_it_does_not() {
        inAgreed(PLEADED).when(REMOVE).then(new AdvocacyRemoved("respite"));
        inAgreed(PLEADED, new AdvocacyRemoved("respite")).when(RESERVED).then(RESPITE_RESERVED, SomePlan.REQUESTED);
    }

    @Test
    void other_hours_leave_it_as_it_is() {
        given(
                        RULES,
                        SomePlan.and(
                                SomePlan.DRAFT,
                                PLEADED,
                                new PlannedServiceChanged("respite", SomePlan.hours(1), 10, Money.eur(30_000))))
                .when(WRITE)
                .thenNothing();
    }

    @Test
    void once_sent_it_stays_as_it_was_read() {
        inActive().when(WRITE).thenRefused(new AuthorisationIsPending("respite", REQUEST));
        inActive().when(REMOVE).thenRefused(new AuthorisationIsPending("respite", REQUEST));
        inActive(AUTHORISED).when(WRITE).thenRefused(new ServiceIs("respite", ServiceStatus.AUTHORISED));
    }

    @Test
    void after_a_refusal_another_request_may_be_pleaded_for_otherwise() {
        inActive(NOT_AUTHORISED).when(WRITE).then(PLEADED);
    }

    @Test
    void nobody_pleads_for_a_right() {
        in(PlanStatus.DRAFT).when(new WriteAdvocacy("help", ADVOCACY)).thenRefused(new NeedsNoAuthorisation("help"));
    }

    @Test
    void nothing_was_written() {
        in(PlanStatus.DRAFT).when(REMOVE).thenRefused(new NoAdvocacyFile("respite"));
    }

    @Test
    void the_service_must_be_known() {
        in(PlanStatus.DRAFT).when(new WriteAdvocacy("flying", ADVOCACY)).thenRefused(new NoSuchService("flying"));
        in(PlanStatus.DRAFT).when(new RemoveAdvocacy("flying")).thenRefused(new NoSuchService("flying"));
    }

    @Test
    void there_must_be_a_plan_that_goes_on() {
        given(RULES).when(WRITE).thenRefused(new NoSuchPlan());
        in(PlanStatus.CLOSED).when(WRITE).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }

    private static AuthorisationRequested sent() {
        var mute = SomePlan.REQUESTED;
        return new AuthorisationRequested(
                mute.request(),
                mute.service(),
                mute.serviceClass(),
                mute.envelope(),
                mute.amount(),
                mute.divisible(),
                mute.advocate(),
                mute.claim(),
                mute.evidence(),
                mute.needs(),
                ADVOCACY,
                null);
    }
}
