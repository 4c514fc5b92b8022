package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.STAIRS;
import static org.entrelacs.planning.plan.SomePlan.SUBMITTED;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SubmitPlanTest {
    private static final SubmitPlan SUBMIT = new SubmitPlan("cm-1");

    @Test
    void a_plan_that_covers_every_need_is_submitted() {
        in(PlanStatus.DRAFT).when(SUBMIT).then(SUBMITTED);
    }

    @Test
    void a_declined_need_is_answered() {
        given(RULES, DRAFTED, GOAL, HELP, new ServiceDeclined("household", text("no")))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void a_need_left_uncovered_with_a_reason_is_answered() {
        given(
                        RULES,
                        DRAFTED,
                        GOAL,
                        HELP,
                        new NeedLeftUncovered("household", UncoveredReason.NO_OFFER, text("nobody comes")))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void a_need_that_is_met_already_needs_no_answer() {
        given(RULES, new PlanDrafted("plan-1", EVIDENCE, List.of(STAIRS)))
                .when(SUBMIT)
                .then(SUBMITTED);
    }

    @Test
    void open_needs_are_named() {
        given(RULES, DRAFTED).when(SUBMIT).thenRefused(new NeedsAreOpen(List.of("washing", "household")));
    }

    @Test
    void a_service_that_was_not_authorised_covers_nothing() {
        inActive(SomePlan.NOT_AUTHORISED, SomePlan.REVISED)
                .when(SUBMIT)
                .thenRefused(new NeedsAreOpen(List.of("household")));
    }

    @Test
    void a_service_that_has_ended_covers_nothing() {
        inActive(SomePlan.ended("help", "offer-h", "", ""), SomePlan.REVISED)
                .when(SUBMIT)
                .thenRefused(new NeedsAreOpen(List.of("washing")));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void only_a_draft_is_submitted(PlanStatus status) {
        in(status).when(SUBMIT).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(SUBMIT).thenRefused(new NoSuchPlan());
    }
}
