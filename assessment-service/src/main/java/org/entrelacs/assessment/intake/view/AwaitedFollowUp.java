package org.entrelacs.assessment.intake.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome;
import org.jspecify.annotations.Nullable;

/// Somebody sent elsewhere, of whom nothing has been heard yet.
///
/// @param to organisation, or service of the triage
/// @param followUpBy last day to ask; null while nothing is awaited, which nobody sees
/// @param screening absent when nobody screened
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AwaitedFollowUp(
        String person,
        String intake,
        String to,
        @Nullable LocalDate followUpBy,
        @Nullable ScreeningOutcome screening) {

    AwaitedFollowUp until(@Nullable LocalDate day) {
        return new AwaitedFollowUp(person, intake, to, day, screening);
    }

    AwaitedFollowUp sentTo(String organisation, LocalDate day) {
        return new AwaitedFollowUp(person, intake, organisation, day, screening);
    }

    AwaitedFollowUp screened(ScreeningOutcome outcome) {
        return new AwaitedFollowUp(person, intake, to, followUpBy, outcome);
    }

    /// By day, then person; unique.
    String cursor() {
        return followUpBy + "|" + person + "|" + intake;
    }
}
