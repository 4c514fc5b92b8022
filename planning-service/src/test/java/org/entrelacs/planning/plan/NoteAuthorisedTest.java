package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.START_BY;
import static org.entrelacs.planning.plan.SomePlan.authorised;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.junit.jupiter.api.Test;

class NoteAuthorisedTest {
    private static NoteAuthorised note(long cents) {
        return new NoteAuthorised("respite", REQUEST, Money.eur(cents), START_BY);
    }

    @Test
    void a_granted_request_authorises_the_service() {
        inActive().when(note(60_000)).then(AUTHORISED);
    }

    @Test
    void a_revision_does_not_lose_the_grant() {
        inActive(REVISED).when(note(60_000)).then(AUTHORISED);
    }

    @Test
    void a_remainder_granted_later_is_added() {
        inActive(authorised(40_000)).when(note(20_000)).then(authorised(20_000));
    }

    @Test
    void a_remainder_may_come_after_the_start() {
        inActive(authorised(40_000), RESPITE_STARTED).when(note(20_000)).then(authorised(20_000));
    }

    @Test
    void another_request_changes_nothing() {
        inActive()
                .when(new NoteAuthorised("respite", "another", Money.eur(60_000), START_BY))
                .thenNothing();
    }

    @Test
    void a_service_by_right_needs_no_grant() {
        inActive()
                .when(new NoteAuthorised("help", REQUEST, Money.eur(60_000), START_BY))
                .thenNothing();
    }

    @Test
    void a_service_that_was_refused_is_reinstated_when_an_appeal_grants_its_request() {
        inActive(NOT_AUTHORISED)
                .when(note(60_000))
                .then(new ServiceReinstated("respite", "offer-r", REQUEST, SomePlan.hours(2)), AUTHORISED);
    }

    @Test
    void a_service_that_was_refused_stays_so_for_every_other_request() {
        inActive(NOT_AUTHORISED)
                .when(new NoteAuthorised("respite", "another", Money.eur(60_000), START_BY))
                .thenNothing();
    }

    @Test
    void a_service_that_has_ended_meanwhile_stays_ended() {
        inActive(ended("respite", "offer-r", REQUEST, "respite-75"))
                .when(note(60_000))
                .thenNothing();
    }

    @Test
    void a_service_that_has_not_asked_changes_nothing() {
        inAgreed().when(note(60_000)).thenNothing();
    }

    @Test
    void without_a_plan_nothing_happens() {
        given(RULES).when(note(60_000)).thenNothing();
    }
}
