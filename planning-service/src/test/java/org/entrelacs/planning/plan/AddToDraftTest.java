package org.entrelacs.planning.plan;

import static org.entrelacs.planning.plan.SomePlan.CLAIM;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.HELP_OFFER;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.hours;

import java.util.List;
import org.entrelacs.log.DeciderSpec;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AddToDraft;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.ServiceExists;
import org.junit.jupiter.api.Test;

class AddToDraftTest {
    private static final AddGoal ADD_GOAL = new AddGoal("goal", GOAL.words(), GOAL.needs());
    private static final PlanService ADD_HELP = new PlanService(
            "help", "offer-h", HELP_OFFER, List.of("washing"), List.of("goal"), hours(4), 10, true, CLAIM);

    @Test
    void a_service_may_serve_a_goal_that_comes_with_it() {
        DeciderSpec.given(RULES, List.of(DRAFTED))
                .when(new AddToDraft(List.of(ADD_GOAL), List.of(ADD_HELP)))
                .then(GOAL, HELP);
    }

    @Test
    void one_that_cannot_be_added_keeps_the_others_out() {
        DeciderSpec.given(RULES, List.of(DRAFTED))
                .when(new AddToDraft(List.of(ADD_GOAL), List.of(ADD_HELP, ADD_HELP)))
                .thenRefused(new ServiceExists("help"));
    }

    @Test
    void there_has_to_be_a_plan() {
        DeciderSpec.given(RULES, List.of())
                .when(new AddToDraft(List.of(ADD_GOAL), List.of()))
                .thenRefused(new NoSuchPlan());
    }

    @Test
    void nothing_added_changes_nothing() {
        DeciderSpec.given(RULES, List.of(DRAFTED))
                .when(new AddToDraft(List.of(), List.of()))
                .thenNothing();
    }
}
