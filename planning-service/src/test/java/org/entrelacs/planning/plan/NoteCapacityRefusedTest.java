package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.NOT_AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.REINSTATED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REQUESTED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.hours;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityRefused;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.junit.jupiter.api.Test;

class NoteCapacityRefusedTest {
    private static final NoteCapacityRefused RESPITE =
            new NoteCapacityRefused("respite", "offer-r", hours(1), CapacityRefusal.CAPACITY_EXCEEDED, TODAY);
    private static final ServiceCapacityRefused RESPITE_REFUSED =
            new ServiceCapacityRefused("respite", "offer-r", hours(1), CapacityRefusal.CAPACITY_EXCEEDED);
    private static final NoteCapacityRefused HELP =
            new NoteCapacityRefused("help", "offer-h", hours(1), CapacityRefusal.CAPACITY_EXCEEDED, TODAY);

    @Test
    void a_service_without_capacity_says_what_was_free() {
        inAgreed().when(HELP).then(HELP_REFUSED);
    }

    @Test
    void the_last_answer_activates_the_plan() {
        inAgreed(RESPITE_RESERVED, REQUESTED).when(HELP).then(HELP_REFUSED, ACTIVATED);
    }

    @Test
    void its_need_is_open_again() {
        inAgreed()
                .and(HELP)
                .and(new PlanCommand.DraftPlan("plan-2", REVISED.evidence(), REVISED.needs()))
                .when(new SubmitPlan("cm-1"))
                .thenRefused(new NeedsAreOpen(List.of("washing")));
    }

    /// Otherwise it would keep money from those who wait, for help that nobody can give.
    @Test
    void a_service_that_was_granted_on_appeal_ends_when_its_hours_are_gone() {
        inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED)
                .when(RESPITE)
                .then(
                        RESPITE_REFUSED,
                        new ServiceEnded("respite", "offer-r", REQUEST, "respite-75", TODAY, EndReason.NO_CAPACITY));
    }

    @Test
    void the_need_that_it_was_to_meet_is_open_again() {
        var plan = inActive(NOT_AUTHORISED, REINSTATED, AUTHORISED).and(RESPITE).state();

        assertEquals(
                List.of("household"),
                plan instanceof Plan.Open open ? open.content().openNeeds() : fail());
    }

    @Test
    void what_was_refused_again_meanwhile_stays_refused() {
        inActive(NOT_AUTHORISED).when(RESPITE).thenNothing();
    }

    @Test
    void a_second_answer_changes_nothing() {
        inActive().when(HELP).thenNothing();
    }

    @Test
    void without_a_plan_nothing_happens() {
        given(RULES).when(HELP).thenNothing();
    }
}
