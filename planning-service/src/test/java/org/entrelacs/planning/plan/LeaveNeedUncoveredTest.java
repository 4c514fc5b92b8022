package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.DRAFTED;
import static org.entrelacs.planning.plan.SomePlan.GOAL;
import static org.entrelacs.planning.plan.SomePlan.HELP;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.in;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;
import static org.entrelacs.planning.plan.SomePlan.text;

import java.util.List;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanRefusal.NeedIsCovered;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchNeed;
import org.entrelacs.planning.plan.PlanRefusal.NoSuchPlan;
import org.entrelacs.planning.plan.PlanRefusal.PlanIs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaveNeedUncoveredTest {
    private static final LeaveNeedUncovered COMMAND =
            new LeaveNeedUncovered("household", UncoveredReason.NO_OFFER, text("nobody comes"));
    private static final NeedLeftUncovered EVENT =
            new NeedLeftUncovered("household", UncoveredReason.NO_OFFER, text("nobody comes"));

    @Test
    void an_open_need_is_left_uncovered() {
        given(RULES, DRAFTED, GOAL, HELP).when(COMMAND).then(EVENT);
    }

    @Test
    void it_can_be_said_again_in_other_words() {
        given(RULES, DRAFTED, EVENT).when(COMMAND).then(EVENT);
    }

    @Test
    void a_need_that_capacity_left_open_is_left_uncovered() {
        inAgreed(new ServiceCapacityRefused("respite", "offer-r", SomePlan.hours(0), CapacityRefusal.OFFER_WITHDRAWN))
                .when(COMMAND)
                .then(EVENT);
    }

    @Test
    void a_need_that_the_envelope_left_open_is_left_uncovered() {
        inActive(NOT_AUTHORISED).when(COMMAND).then(EVENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "AGREED", "ACTIVE"})
    void a_covered_need_is_covered(PlanStatus status) {
        in(status).when(COMMAND).thenRefused(new NeedIsCovered("household", List.of("respite")));
    }

    @Test
    void the_need_must_be_known() {
        given(RULES, DRAFTED)
                .when(new LeaveNeedUncovered("flying", UncoveredReason.NO_OFFER, text("nobody comes")))
                .thenRefused(new NoSuchNeed("flying"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "CLOSED"})
    void a_submitted_and_a_closed_plan_stay_as_they_are(PlanStatus status) {
        in(status).when(COMMAND).thenRefused(new PlanIs(status));
    }

    @Test
    void there_must_be_a_plan() {
        given(RULES).when(COMMAND).thenRefused(new NoSuchPlan());
    }
}
