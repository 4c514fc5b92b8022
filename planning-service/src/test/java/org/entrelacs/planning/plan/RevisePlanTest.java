package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.in;

import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RevisePlanTest {
    private static final RevisePlan REVISE = new RevisePlan("plan-2");

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "AGREED", "ACTIVE"})
    void a_new_version_begins_on_the_same_evidence(PlanStatus status) {
        in(status).when(REVISE).then(new PlanRevised("plan-2", "plan-1", "a1", EVIDENCE, NEEDS));
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CLOSED"})
    void a_draft_and_a_closed_plan_are_not_revised(PlanStatus status) {
        in(status).when(REVISE).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(REVISE).thenRefused(new NoSuchPlan());
    }
}
