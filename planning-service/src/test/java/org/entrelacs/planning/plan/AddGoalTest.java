package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanRefusal.GoalExists;
import org.entrelacs.planning.plan.PlanRefusal.NoNeedNamed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeeds;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class AddGoalTest {
    private static AddGoal forNeeds(String... needs) {
        return new AddGoal("goal", text("stay at home"), List.of(needs));
    }

    @Test
    void a_goal_stands_in_the_persons_words() {
        given(RULES, DRAFTED).when(forNeeds("washing", "household")).then(GOAL);
    }

    @Test
    void a_need_named_twice_counts_once() {
        given(RULES, DRAFTED).when(forNeeds("washing", "household", "washing")).then(GOAL);
    }

    @Test
    void a_goal_answers_a_need() {
        given(RULES, DRAFTED).when(forNeeds()).thenRefused(new NoNeedNamed());
    }

    @Test
    void the_needs_must_be_known() {
        given(RULES, DRAFTED)
                .when(forNeeds("washing", "flying", "sailing"))
                .thenRefused(new NoSuchNeeds(List.of("flying", "sailing")));
    }

    @Test
    void a_goal_is_added_once() {
        given(RULES, DRAFTED, GOAL).when(forNeeds("washing")).thenRefused(new GoalExists("goal"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void goals_are_added_to_a_draft_only(PlanStatus status) {
        in(status).when(forNeeds("washing")).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(forNeeds("washing")).thenRefused(new NoSuchPlan());
    }
}
