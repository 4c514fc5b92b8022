package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.EVIDENCE;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HOUSEHOLD;
import static org.entrelacs.planning.plan.SomePlan.NEEDS;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.WASHING;
import static org.entrelacs.planning.plan.SomePlan.evidence;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.need;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanActivated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftPlanTest {
    private static final DraftPlan AGAIN = new DraftPlan("plan-2", evidence("a2"), NEEDS);

    @Test
    void the_first_assessment_drafts_the_plan() {
        given(RULES).when(new DraftPlan("plan-1", EVIDENCE, NEEDS)).then(DRAFTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "AGREED"})
    void a_later_assessment_revises_the_plan_in_every_open_phase(PlanStatus status) {
        in(status).when(AGAIN).then(REVISED);
    }

    @Test
    void a_later_assessment_revises_an_active_plan_and_reaches_its_open_request() {
        in(PlanStatus.ACTIVE).when(AGAIN).then(REVISED, SomePlan.REASSESSED);
    }

    @Test
    void after_a_closed_plan_another_begins() {
        in(PlanStatus.CLOSED).when(AGAIN).then(new PlanDrafted("plan-2", evidence("a2"), NEEDS));
    }

    @Test
    void services_under_way_are_kept_and_not_reserved_again() {
        inActive(REVISED)
                .and(new SubmitPlan("cm-1"))
                .when(new AgreePlan(AgreedBy.PERSON))
                .then(new PlanAgreed("plan-2", "a2", AgreedBy.PERSON, List.of()), new PlanActivated("plan-2"));
    }

    @Test
    void a_service_that_waited_for_capacity_goes_on_waiting() {
        given(RULES, SomePlan.and(SomePlan.IN_AGREED, HELP_RESERVED, REVISED))
                .and(new SubmitPlan("cm-1"))
                .when(new AgreePlan(AgreedBy.PERSON))
                .then(new PlanAgreed("plan-2", "a2", AgreedBy.PERSON, List.of()));
    }

    @Test
    void a_new_need_is_open_in_the_new_version() {
        inActive(new PlanRevised(
                        "plan-2",
                        "plan-1",
                        "a1",
                        evidence("a2"),
                        List.of(WASHING, HOUSEHOLD, need("meals", "d630", 3, 0))))
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new NeedsAreOpen(List.of("meals")));
    }

    @Test
    void a_need_measured_as_before_keeps_what_was_said_about_it() {
        given(RULES, DRAFTED, GOAL, left("washing"), left("household"), REVISED)
                .when(new SubmitPlan("cm-1"))
                .then(new PlanSubmitted("plan-2", "a2", "cm-1"));
    }

    @Test
    void about_a_need_that_has_changed_it_is_to_be_said_again() {
        given(
                        RULES,
                        DRAFTED,
                        left("washing"),
                        left("household"),
                        new PlanRevised(
                                "plan-2",
                                "plan-1",
                                "a1",
                                evidence("a2"),
                                List.of(need("washing", "d510", 4, 0), HOUSEHOLD)))
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new NeedsAreOpen(List.of("washing")));
    }

    private static NeedLeftUncovered left(String need) {
        return new NeedLeftUncovered(need, UncoveredReason.NO_OFFER, text("nobody comes here"));
    }

    @Test
    void a_replaced_version_can_no_longer_be_agreed() {
        given(RULES, SomePlan.and(SomePlan.IN_SUBMITTED, REVISED))
                .when(new AgreePlan(AgreedBy.PERSON))
                .thenRefused(new PlanRefusal.PlanIs(PlanStatus.DRAFT));
    }
}
