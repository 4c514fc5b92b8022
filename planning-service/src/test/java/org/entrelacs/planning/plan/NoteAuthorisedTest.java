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
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;
import org.junit.jupiter.api.Test;

class NoteAuthorisedTest {
    private static final RequestGivenUp GIVEN_UP = new RequestGivenUp("respite", REQUEST, "respite-75");

    private static NoteAuthorised note(long cents) {
        return new NoteAuthorised("respite", REQUEST, "respite-75", Money.eur(cents), START_BY);
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
    void another_request_is_given_up() {
        inActive()
                .when(new NoteAuthorised("respite", "another", "respite-75", Money.eur(60_000), START_BY))
                .then(new RequestGivenUp("respite", "another", "respite-75"));
    }

    @Test
    void a_service_by_right_needs_no_grant() {
        inActive()
                .when(new NoteAuthorised("help", REQUEST, "respite-75", Money.eur(60_000), START_BY))
                .then(new RequestGivenUp("help", REQUEST, "respite-75"));
    }

    @Test
    void a_service_that_was_refused_is_reinstated_when_an_appeal_grants_its_request() {
        inActive(NOT_AUTHORISED).when(note(60_000)).then(SomePlan.REINSTATED, AUTHORISED);
    }

    @Test
    void a_service_that_was_refused_stays_so_for_every_other_request() {
        inActive(NOT_AUTHORISED)
                .when(new NoteAuthorised("respite", "another", "respite-75", Money.eur(60_000), START_BY))
                .then(new RequestGivenUp("respite", "another", "respite-75"));
    }

    @Test
    void a_service_that_has_ended_meanwhile_stays_ended_and_gives_the_grant_back() {
        inActive(ended("respite", "offer-r", REQUEST, "respite-75"))
                .when(note(60_000))
                .then(GIVEN_UP);
    }

    @Test
    void a_plan_that_is_closed_gives_the_grant_back() {
        given(RULES, SomePlan.and(SomePlan.IN_ACTIVE, NOT_AUTHORISED, SomePlan.CLOSED))
                .when(note(60_000))
                .then(GIVEN_UP);
    }

    @Test
    void a_service_that_was_taken_out_after_the_refusal_gives_the_grant_back() {
        inActive(NOT_AUTHORISED, REVISED, new PlannedServiceRemoved("respite", SomePlan.text("another way")))
                .when(note(60_000))
                .then(GIVEN_UP);
    }

    @Test
    void a_service_that_has_not_asked_takes_no_grant() {
        inAgreed().when(note(60_000)).then(GIVEN_UP);
    }

    @Test
    void without_a_plan_nothing_happens() {
        given(RULES).when(note(60_000)).thenNothing();
    }
}
