package org.entrelacs.assessment.intake.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.assessment.intake.Intakes.Intake;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.jspecify.annotations.Nullable;

/// One intake as it is shown.
///
/// @param triage absent between the two events of a decision, which nobody sees
record IntakeSheet(
        @JsonUnwrapped IntakeReceived received, @Nullable Triage triage) {

    record Triage(TriageOutcome outcome, TriageUrgency urgency, List<String> reasons, String redirectedTo) {
        static Triage of(IntakeTriaged triaged) {
            return new Triage(triaged.outcome(), triaged.urgency(), triaged.reasons(), triaged.redirectedTo());
        }
    }

    static List<IntakeSheet> all(Intakes intakes) {
        return intakes.all().stream().map(IntakeSheet::of).toList();
    }

    static IntakeSheet of(Intake intake) {
        return switch (intake) {
            case Intake.Received(var received) -> new IntakeSheet(received, null);
            case Intake.Triaged(var received, var triaged) -> new IntakeSheet(received, Triage.of(triaged));
        };
    }
}
