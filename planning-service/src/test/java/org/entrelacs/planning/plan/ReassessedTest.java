package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.HOUSEHOLD;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REASSESSED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_STARTED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.WASHING;
import static org.entrelacs.planning.plan.SomePlan.authorised;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.evidence;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.need;

import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationCarriedOver;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.junit.jupiter.api.Test;

/// Which requests hear of a later assessment.
class ReassessedTest {
    private static final DraftPlan AGAIN = new DraftPlan("plan-2", evidence("a2"), NEEDS);

    @Test
    void one_that_is_not_decided_or_waits() {
        inActive().when(AGAIN).then(REVISED, REASSESSED);
    }

    @Test
    void one_of_which_a_part_is_granted_since_the_rest_may_wait() {
        inActive(authorised(20_000)).when(AGAIN).then(REVISED, REASSESSED);
        inActive(authorised(20_000), RESPITE_STARTED).when(AGAIN).then(REVISED, REASSESSED);
    }

    @Test
    void one_that_was_refused_since_an_appeal_may_have_opened_it() {
        inActive(NOT_AUTHORISED).when(AGAIN).then(REVISED, REASSESSED);
    }

    @Test
    void none_that_is_granted_in_full() {
        inActive(AUTHORISED).when(AGAIN).then(REVISED);
        inActive(authorised(20_000), authorised(40_000)).when(AGAIN).then(REVISED);
    }

    @Test
    void none_of_a_service_that_has_ended() {
        inActive(ended("respite", "offer-r", REQUEST, "respite-75")).when(AGAIN).then(REVISED);
    }

    @Test
    void none_that_was_not_sent_yet() {
        given(RULES, IN_AGREED).when(AGAIN).then(REVISED);
    }

    @Test
    void none_when_the_plan_is_taken_up_again_on_the_same_assessment() {
        inActive()
                .when(new RevisePlan("plan-2"))
                .then(new PlanRevised("plan-2", "plan-1", "a1", SomePlan.EVIDENCE, NEEDS));
    }

    @Test
    void they_hear_of_the_needs_of_the_service_as_they_are_now() {
        AssessedNeed worse = need("household", "d640", 4, 1);
        inActive().when(with(WASHING, worse)).then(revised(WASHING, worse), reassessed(worse));
        inActive().when(with(WASHING)).then(revised(WASHING), reassessed());
        inActive().when(with(WASHING, HOUSEHOLD)).then(revised(WASHING, HOUSEHOLD), reassessed(HOUSEHOLD));
    }

    @Test
    void one_that_was_carried_over_by_the_way_that_it_went() {
        inActive(new AuthorisationCarriedOver("respite", REQUEST, "respite-76"))
                .when(AGAIN)
                .then(REVISED, REASSESSED);
    }

    private static DraftPlan with(AssessedNeed... needs) {
        return new DraftPlan("plan-2", evidence("a2"), List.of(needs));
    }

    private static PlanRevised revised(AssessedNeed... needs) {
        return new PlanRevised("plan-2", "plan-1", "a1", evidence("a2"), List.of(needs));
    }

    private static AuthorisationReassessed reassessed(AssessedNeed... needs) {
        return new AuthorisationReassessed(REQUEST, "respite", "respite-75", evidence("a2"), List.of(needs));
    }
}
