package org.entrelacs.planning.plan;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.plan.SomePlan.ACTIVATED;
import static org.entrelacs.planning.plan.SomePlan.AUTHORISED;
import static org.entrelacs.planning.plan.SomePlan.CLOSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_REFUSED;
import static org.entrelacs.planning.plan.SomePlan.HELP_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.HELP_STARTED;
import static org.entrelacs.planning.plan.SomePlan.REQUEST;
import static org.entrelacs.planning.plan.SomePlan.REQUESTED;
import static org.entrelacs.planning.plan.SomePlan.RESPITE_RESERVED;
import static org.entrelacs.planning.plan.SomePlan.REVISED;
import static org.entrelacs.planning.plan.SomePlan.RULES;
import static org.entrelacs.planning.plan.SomePlan.TODAY;
import static org.entrelacs.planning.plan.SomePlan.ended;
import static org.entrelacs.planning.plan.SomePlan.inActive;
import static org.entrelacs.planning.plan.SomePlan.inAgreed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.OfferBecameUnavailable;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityUnclaimed;
import org.entrelacs.planning.plan.PlanCommand.NoteOfferUnavailable;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal.NeedsAreOpen;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OfferNewsTest {
    @Nested
    class Unclaimed {
        private static final NoteCapacityUnclaimed HELP = new NoteCapacityUnclaimed("help", "offer-h", TODAY);
        private static final ServiceEnded EXPIRED =
                new ServiceEnded("help", "offer-h", "", "", TODAY, EndReason.RESERVATION_EXPIRED);

        @Test
        void a_service_that_did_not_start_in_time_ends() {
            inActive().when(HELP).then(EXPIRED);
        }

        @Test
        void its_need_is_open_again() {
            inActive(EXPIRED, REVISED).when(new SubmitPlan("cm-1")).thenRefused(new NeedsAreOpen(List.of("washing")));
        }

        @Test
        void a_service_that_has_started_goes_on() {
            inActive(HELP_STARTED).when(HELP).thenNothing();
        }

        @Test
        void a_service_that_waits_for_a_decision_goes_on_waiting() {
            inActive()
                    .when(new NoteCapacityUnclaimed("respite", "offer-r", TODAY))
                    .thenNothing();
        }

        @Test
        void a_service_that_was_granted_keeps_its_hours() {
            inActive(AUTHORISED)
                    .when(new NoteCapacityUnclaimed("respite", "offer-r", TODAY))
                    .thenNothing();
        }

        @Test
        void a_plan_that_waited_for_other_answers_still_does() {
            inAgreed(HELP_RESERVED).when(HELP).then(EXPIRED);
        }

        @Test
        void news_of_another_offer_change_nothing() {
            inActive().when(new NoteCapacityUnclaimed("help", "offer-x", TODAY)).thenNothing();
        }

        @Test
        void a_closed_plan_has_given_its_hours_back() {
            inActive(ended("help", "offer-h", "", ""), ended("respite", "offer-r", REQUEST, "respite-75"), CLOSED)
                    .when(HELP)
                    .thenNothing();
        }

        @Test
        void without_a_plan_nothing_happens() {
            given(RULES).when(HELP).thenNothing();
        }
    }

    @Nested
    class Unavailable {
        private static final Unavailability WITHDRAWN = new Unavailability(Unavailability.Kind.WITHDRAWN, null, null);
        private static final NoteOfferUnavailable HELP = new NoteOfferUnavailable("help", "offer-h", WITHDRAWN);
        private static final OfferBecameUnavailable AT_RISK =
                new OfferBecameUnavailable("help", "offer-h", List.of("washing"), WITHDRAWN);

        private static List<String> atRisk(PlanEvent... more) {
            return given(RULES, SomePlan.and(SomePlan.IN_ACTIVE, more)).state() instanceof Plan.Existing plan
                    ? plan.content().atRisk("washing")
                    : List.of("no plan");
        }

        @Test
        void a_plan_notes_that_the_offer_of_a_service_goes_away() {
            inActive().when(HELP).then(AT_RISK);
        }

        @Test
        void a_service_under_way_is_told_of_as_well() {
            inActive(HELP_STARTED).when(HELP).then(AT_RISK);
        }

        @Test
        void the_need_shows_which_of_its_services_are_at_risk() {
            assertEquals(List.of("help"), atRisk(AT_RISK));
        }

        @Test
        void a_service_that_has_ended_is_at_no_risk() {
            assertEquals(List.of(), atRisk(AT_RISK, ended("help", "offer-h", "", "")));
        }

        @Test
        void a_service_that_was_refused_its_hours_is_not_told_of() {
            inAgreed(HELP_REFUSED, RESPITE_RESERVED, REQUESTED, ACTIVATED)
                    .when(HELP)
                    .thenNothing();
        }

        @Test
        void news_of_another_offer_change_nothing() {
            inActive()
                    .when(new NoteOfferUnavailable("help", "offer-x", WITHDRAWN))
                    .thenNothing();
        }

        @Test
        void without_a_plan_nothing_happens() {
            given(RULES).when(HELP).thenNothing();
        }
    }
}
