package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.CLOSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;

import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.PlanClosed;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClosePlanTest {
    private static final ClosePlan CLOSE = new ClosePlan(EndReason.MOVED, TODAY);
    private static final ServiceEnded HELP_ENDED = ended("help", "offer-h", "", "");
    private static final ServiceEnded RESPITE_ENDED = ended("respite", "offer-r", REQUEST, "respite-75");

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED"})
    void what_was_only_planned_falls_with_the_plan(PlanStatus status) {
        in(status).when(CLOSE).then(CLOSED);
    }

    @Test
    void services_under_way_end_first() {
        inActive(HELP_STARTED, AUTHORISED).when(CLOSE).then(HELP_ENDED, RESPITE_ENDED, CLOSED);
    }

    @Test
    void services_that_wait_for_capacity_end_too_so_that_no_hours_stay_reserved() {
        inAgreed().when(CLOSE).then(HELP_ENDED, ended("respite", "offer-r", "", ""), CLOSED);
    }

    @Test
    void services_that_came_to_nothing_need_no_end() {
        inAgreed(HELP_REFUSED, SomePlan.RESPITE_RESERVED, SomePlan.REQUESTED, NOT_AUTHORISED)
                .when(CLOSE)
                .then(CLOSED);
    }

    @Test
    void the_newest_version_is_closed() {
        inActive(REVISED).when(CLOSE).then(HELP_ENDED, RESPITE_ENDED, new PlanClosed("plan-2", EndReason.MOVED));
    }

    @Test
    void no_service_ends_before_the_local_day_on_which_it_started() {
        inActive(NOT_AUTHORISED, HELP_STARTED)
                .when(new ClosePlan(EndReason.MOVED, TODAY.minusDays(1)))
                .then(HELP_ENDED, CLOSED);
    }

    @Test
    void a_plan_is_closed_once() {
        in(PlanStatus.CLOSED).when(CLOSE).thenRefused(new PlanIs(PlanStatus.CLOSED));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(CLOSE).thenRefused(new NoSuchPlan());
    }
}
