package org.entrelacs.assessment.intake;

import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.CAREGIVER_EXHAUSTION;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.HOSPITAL_DISCHARGE;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.HOUSING;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.INFORMATION_ONLY;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.ISOLATION;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.LOSS_OF_AUTONOMY;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.FAMILY;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.GENERAL_PRACTITIONER;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.HOSPITAL;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.PROVIDER;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.SELF;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeSource.SOCIAL_SERVICES;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.ELIGIBLE;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.REDIRECTED;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.REFUSED;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency.EMERGENCY;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency.ROUTINE;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency.URGENT;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeAlreadyReceived;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.junit.jupiter.api.Test;

class ReceiveIntakeTest {
    private static final PersonalText SITUATION = new PersonalText("fell twice since spring");
    private static final ServedTerritories PARIS = new ServedTerritories(List.of("75"));

    private final IntakeDecider decider = new IntakeDecider();

    @Test
    void an_intake_is_received_and_triaged_at_once() {
        given(decider)
                .when(intake("i1", FAMILY, LOSS_OF_AUTONOMY, 82, "75114"))
                .then(
                        new IntakeReceived("i1", FAMILY, LOSS_OF_AUTONOMY, 82, "75114", SITUATION),
                        new IntakeTriaged("i1", ELIGIBLE, ROUTINE, List.of("age-60-or-over", "nothing-presses"), ""));
    }

    @Test
    void a_person_may_come_back() {
        given(decider)
                .and(intake("i1", SELF, INFORMATION_ONLY, 82, "75114"))
                .when(intake("i2", SELF, ISOLATION, 83, "75114"))
                .then(
                        new IntakeReceived("i2", SELF, ISOLATION, 83, "75114", SITUATION),
                        new IntakeTriaged("i2", ELIGIBLE, ROUTINE, List.of("age-60-or-over", "nothing-presses"), ""));
    }

    @Test
    void an_intake_received_before_is_refused() {
        given(decider)
                .and(intake("i1", SELF, ISOLATION, 82, "75114"))
                .when(intake("i1", SELF, ISOLATION, 82, "75114"))
                .thenRefused(new IntakeAlreadyReceived("i1"));
    }

    @Test
    void a_territory_that_the_network_does_not_serve_is_refused() {
        assertTriage(
                intake("i1", SELF, INFORMATION_ONLY, 82, "69123"),
                REFUSED,
                ROUTINE,
                List.of("territory-not-served", "nothing-presses"),
                "");
    }

    @Test
    void a_network_without_named_territories_serves_everywhere() {
        assertTriage(
                new ReceiveIntake("i1", SELF, HOUSING, 60, "69123", SITUATION, ServedTerritories.EVERYWHERE),
                ELIGIBLE,
                ROUTINE,
                List.of("age-60-or-over", "nothing-presses"),
                "");
    }

    @Test
    void who_only_wants_information_is_sent_to_the_information_desk() {
        assertTriage(
                intake("i1", FAMILY, INFORMATION_ONLY, 45, "75114"),
                REDIRECTED,
                ROUTINE,
                List.of("information-only", "nothing-presses"),
                "information-desk");
    }

    @Test
    void before_sixty_disability_services_are_in_charge() {
        assertTriage(
                intake("i1", SELF, LOSS_OF_AUTONOMY, 59, "75114"),
                REDIRECTED,
                ROUTINE,
                List.of("under-60", "nothing-presses"),
                "disability-services");
    }

    @Test
    void at_sixty_a_person_is_eligible() {
        assertTriage(
                intake("i1", SELF, LOSS_OF_AUTONOMY, 60, "75114"),
                ELIGIBLE,
                ROUTINE,
                List.of("age-60-or-over", "nothing-presses"),
                "");
    }

    @Test
    void leaving_hospital_makes_a_younger_person_eligible() {
        assertTriage(
                intake("i1", HOSPITAL, HOSPITAL_DISCHARGE, 41, "75114"),
                ELIGIBLE,
                URGENT,
                List.of("under-60-leaving-hospital", "hospital-discharge"),
                "");
    }

    @Test
    void loss_of_autonomy_seen_in_hospital_is_urgent() {
        assertTriage(
                intake("i1", HOSPITAL, LOSS_OF_AUTONOMY, 77, "75114"),
                ELIGIBLE,
                URGENT,
                List.of("age-60-or-over", "loss-of-autonomy-seen-in-hospital"),
                "");
    }

    @Test
    void an_exhausted_caregiver_is_urgent() {
        for (IntakeSource source : List.of(SELF, FAMILY)) {
            assertTriage(
                    intake("i1", source, CAREGIVER_EXHAUSTION, 77, "75114"),
                    ELIGIBLE,
                    URGENT,
                    List.of("age-60-or-over", "caregiver-exhaustion"),
                    "");
        }
    }

    @Test
    void a_caregiver_whom_a_professional_sees_exhausted_is_an_emergency() {
        for (IntakeSource source : List.of(HOSPITAL, GENERAL_PRACTITIONER, SOCIAL_SERVICES, PROVIDER)) {
            assertTriage(
                    intake("i1", source, CAREGIVER_EXHAUSTION, 77, "75114"),
                    ELIGIBLE,
                    EMERGENCY,
                    List.of("age-60-or-over", "caregiver-exhaustion-seen-by-professional"),
                    "");
        }
    }

    @Test
    void history_that_cannot_be_is_a_fault() {
        var triaged = new IntakeTriaged("i1", ELIGIBLE, ROUTINE, List.of("age-60-or-over"), "");
        assertThrows(IllegalStateException.class, () -> decider.evolve(decider.initial(), triaged));
    }

    private void assertTriage(
            ReceiveIntake intake,
            TriageOutcome outcome,
            TriageUrgency urgency,
            List<String> reasons,
            String redirectedTo) {
        var events = given(decider).when(intake).events();
        assertEquals(new IntakeTriaged(intake.intake(), outcome, urgency, reasons, redirectedTo), events.getLast());
    }

    private static ReceiveIntake intake(
            String id, IntakeSource source, IntakeReason reason, int age, String territory) {
        return new ReceiveIntake(id, source, reason, age, territory, SITUATION, PARIS);
    }
}
