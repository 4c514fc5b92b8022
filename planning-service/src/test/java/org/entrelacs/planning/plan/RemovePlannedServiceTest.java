package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.IN_AGREED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.and;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchService;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.entrelacs.planning.plan.PlanRefusal.ServiceIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RemovePlannedServiceTest {
    private static final RemovePlannedService REMOVE = new RemovePlannedService("help", text("another way"));
    private static final PlannedServiceRemoved REMOVED = new PlannedServiceRemoved("help", text("another way"));

    @Test
    void a_planned_service_is_removed() {
        in(PlanStatus.DRAFT).when(REMOVE).then(REMOVED);
    }

    @Test
    void its_need_is_open_again() {
        in(PlanStatus.DRAFT).and(REMOVE).when(new SubmitPlan("cm-1")).thenRefused(new NeedsAreOpen(List.of("washing")));
    }

    @Test
    void a_service_without_capacity_is_removed() {
        given(RULES, and(IN_AGREED, HELP_REFUSED, REVISED)).when(REMOVE).then(REMOVED);
    }

    @Test
    void a_service_under_way_ends_and_is_not_removed() {
        inActive(REVISED).when(REMOVE).thenRefused(new ServiceIs("help", ServiceStatus.CAPACITY_RESERVED));
    }

    @Test
    void the_service_must_be_known() {
        in(PlanStatus.DRAFT)
                .when(new RemovePlannedService("flying", text("no")))
                .thenRefused(new NoSuchService("flying"));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "DRAFT")
    void services_are_removed_from_a_draft_only(PlanStatus status) {
        in(status).when(REMOVE).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(REMOVE).thenRefused(new NoSuchPlan());
    }
}
