package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AGREED;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.CLOSED;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HOUSEHOLD;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REINSTATED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REQUESTED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.START;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.evidence;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoteCapacityReservedTest {
    private static final NoteCapacityReserved HELP = new NoteCapacityReserved("help", "offer-h");
    private static final NoteCapacityReserved RESPITE = new NoteCapacityReserved("respite", "offer-r");

    @Test
    void a_service_by_right_has_its_capacity() {
        inAgreed().when(HELP).then(HELP_RESERVED);
    }

    @Test
    void a_discretionary_service_pleads_for_money_with_the_facts_that_scoring_needs() {
        inAgreed().when(RESPITE).then(RESPITE_RESERVED, REQUESTED);
    }

    @Test
    void whoever_waits_for_the_service_is_told_when_it_is_to_start() {
        given(RULES, DRAFTED, GOAL, SomePlan.HELP_FROM, SomePlan.RESPITE_FROM, SUBMITTED, AGREED)
                .and(HELP)
                .when(RESPITE)
                .then(
                        new ServiceCapacityReserved("respite", "offer-r", "relais", Entitlement.DISCRETIONARY, START),
                        new AuthorisationRequested(
                                REQUEST,
                                "respite",
                                "respite",
                                "respite-75",
                                Money.eur(60_000),
                                true,
                                "cm-1",
                                SomePlan.CLAIM,
                                EVIDENCE,
                                List.of(HOUSEHOLD),
                                null,
                                START),
                        ACTIVATED);
    }

    @Test
    void the_last_answer_activates_the_plan() {
        inAgreed(HELP_RESERVED).when(RESPITE).then(RESPITE_RESERVED, REQUESTED, ACTIVATED);
    }

    @Test
    void a_refusal_is_an_answer_too() {
        inAgreed(SomePlan.HELP_REFUSED).when(RESPITE).then(RESPITE_RESERVED, REQUESTED, ACTIVATED);
    }

    @Test
    void an_answer_that_comes_after_the_revision_pleads_as_agreed_on_the_newest_evidence() {
        given(RULES, and(IN_AGREED, REVISED))
                .when(RESPITE)
                .then(
                        RESPITE_RESERVED,
                        new AuthorisationRequested(
                                REQUEST,
                                "respite",
                                "respite",
                                "respite-75",
                                Money.eur(60_000),
                                true,
                                "cm-1",
                                SomePlan.CLAIM,
                                evidence("a2"),
                                List.of(HOUSEHOLD)));
    }

    @Test
    void a_service_granted_on_appeal_has_its_hours_again_and_its_grant_as_before() {
        inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED).when(RESPITE).then(RESPITE_RESERVED);
        inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED, RESPITE_RESERVED)
                .when(RESPITE)
                .thenNothing();
    }

    @Test
    void a_second_answer_changes_nothing() {
        inActive().when(HELP).thenNothing();
    }

    @Test
    void the_answer_of_another_offer_changes_nothing() {
        inAgreed().when(new NoteCapacityReserved("help", "offer-r")).thenNothing();
    }

    @Test
    void an_unknown_service_changes_nothing() {
        inAgreed().when(new NoteCapacityReserved("flying", "offer-h")).thenNothing();
    }

    @Test
    void a_service_that_has_ended_meanwhile_changes_nothing() {
        inAgreed(SomePlan.ended("help", "offer-h", "", "")).when(HELP).thenNothing();
    }

    @Test
    void a_plan_closed_meanwhile_stays_closed() {
        inAgreed(CLOSED).when(HELP).thenNothing();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED"})
    void a_service_that_nobody_has_agreed_to_waits_for_nothing(PlanStatus status) {
        in(status).when(HELP).thenNothing();
    }

    @Test
    void without_a_plan_nothing_happens() {
        given(RULES).when(HELP).thenNothing();
    }
}
