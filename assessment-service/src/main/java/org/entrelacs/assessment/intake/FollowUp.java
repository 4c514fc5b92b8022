package org.entrelacs.assessment.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entrelacs.assessment.intake.Intakes.Intake.Triaged;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowUpDue;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeRedirected;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.jspecify.annotations.Nullable;

/// Whether somebody is to ask what became of a person who was sent elsewhere.
public sealed interface FollowUp {

    record None() implements FollowUp {}

    /// @param by last day
    record Awaited(LocalDate by) implements FollowUp {
        /// From here on it is due.
        Instant passes() {
            return by.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    /// The last day has passed.
    record Late(LocalDate by) implements FollowUp {}

    static FollowUp of(Triaged triaged) {
        FollowUp followUp = until(triaged.triage().followUpBy());
        for (IntakeEvent event : triaged.since()) {
            followUp = switch (event) {
                case IntakeRedirected redirected -> new Awaited(redirected.followUpBy());
                case IntakeFollowUpDue due -> new Late(due.followUpBy());
                case IntakeFollowedUp followedUp -> until(followedUp.followUpBy());
                case IntakeWithdrawn _ -> new None();
                case IntakeReceived _, IntakeTriaged _, IntakeScreened _ -> followUp;
            };
        }
        return followUp;
    }

    private static FollowUp until(@Nullable LocalDate by) {
        return by == null ? new None() : new Awaited(by);
    }
}
