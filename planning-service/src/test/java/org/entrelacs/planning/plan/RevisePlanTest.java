package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP_FROM;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.RESPITE;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.START;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.in;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
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

    @Test
    void a_service_starts_when_it_was_to_start() {
        given(RULES, DRAFTED, GOAL, HELP_FROM, RESPITE)
                .and(new SubmitPlan("cm-1"))
                .and(REVISE)
                .and(new SubmitPlan("cm-1"))
                .when(new AgreePlan(AgreedBy.PERSON))
                .then(new PlanAgreed(
                        "plan-2",
                        "a1",
                        AgreedBy.PERSON,
                        List.of(
                                new AgreedService("help", "offer-h", hours(4), List.of("washing"), START, 10),
                                new AgreedService("respite", "offer-r", hours(2), List.of("household"), null, 10))));
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
