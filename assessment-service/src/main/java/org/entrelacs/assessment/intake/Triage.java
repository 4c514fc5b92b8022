package org.entrelacs.assessment.intake;

import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.HOSPITAL_DISCHARGE;
import static org.entrelacs.contract.assessment.IntakeEvent.IntakeReason.INFORMATION_ONLY;

import java.util.List;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;

/// Where a person goes from the entry point, and how soon. One rule decides the outcome, one the urgency; both are
/// named in the reasons, in this order.
final class Triage {
    /// The allowance for loss of autonomy (APA) is open from this age (CASF R. 232-1); before it, disability law
    /// applies.
    private static final int AGE_OF_ENTITLEMENT = 60;

    private static final Pace NOTHING_PRESSES = new Pace("nothing-presses", TriageUrgency.ROUTINE);

    private Triage() {}

    static IntakeTriaged of(ReceiveIntake intake) {
        Direction direction = direction(intake);
        Pace pace = pace(intake);
        return new IntakeTriaged(
                intake.intake(),
                direction.outcome(),
                pace.urgency(),
                List.of(direction.rule(), pace.rule()),
                direction.redirectedTo(),
                direction.outcome() == TriageOutcome.REDIRECTED ? intake.followUpBy() : null);
    }

    private static Direction direction(ReceiveIntake intake) {
        if (!intake.served().serve(intake.territory())) {
            return new Direction("territory-not-served", TriageOutcome.REFUSED, "");
        }
        if (intake.reason() == INFORMATION_ONLY) {
            return new Direction("information-only", TriageOutcome.REDIRECTED, "information-desk");
        }
        if (intake.age() >= AGE_OF_ENTITLEMENT) {
            return new Direction("age-60-or-over", TriageOutcome.ELIGIBLE, "");
        }
        if (intake.reason() == HOSPITAL_DISCHARGE) {
            return new Direction("under-60-leaving-hospital", TriageOutcome.ELIGIBLE, "");
        }
        return new Direction("under-60", TriageOutcome.REDIRECTED, "disability-services");
    }

    private static Pace pace(ReceiveIntake intake) {
        return switch (intake.reason()) {
            case CAREGIVER_EXHAUSTION ->
                seenByProfessional(intake)
                        ? new Pace("caregiver-exhaustion-seen-by-professional", TriageUrgency.EMERGENCY)
                        : new Pace("caregiver-exhaustion", TriageUrgency.URGENT);
            case HOSPITAL_DISCHARGE -> new Pace("hospital-discharge", TriageUrgency.URGENT);
            case LOSS_OF_AUTONOMY ->
                intake.source() == IntakeSource.HOSPITAL
                        ? new Pace("loss-of-autonomy-seen-in-hospital", TriageUrgency.URGENT)
                        : NOTHING_PRESSES;
            case ISOLATION, HOUSING, INFORMATION_ONLY -> NOTHING_PRESSES;
        };
    }

    private static boolean seenByProfessional(ReceiveIntake intake) {
        return switch (intake.source()) {
            case HOSPITAL, GENERAL_PRACTITIONER, SOCIAL_SERVICES, PROVIDER -> true;
            case SELF, FAMILY -> false;
        };
    }

    private record Direction(String rule, TriageOutcome outcome, String redirectedTo) {}

    private record Pace(String rule, TriageUrgency urgency) {}
}
