package org.entrelacs.assessment.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.Screened;
import org.jspecify.annotations.Nullable;

public sealed interface IntakeCommand {
    String intake();

    /// @param served the network's territories at the moment of the call
    /// @param followUpBy by when a redirection is followed up; null for never
    record ReceiveIntake(
            String intake,
            IntakeSource source,
            IntakeReason reason,
            int age,
            String territory,
            PersonalText situation,
            ServedTerritories served,
            @Nullable LocalDate followUpBy)
            implements IntakeCommand {

        /// Nobody follows a redirection up.
        public ReceiveIntake(
                String intake,
                IntakeSource source,
                IntakeReason reason,
                int age,
                String territory,
                PersonalText situation,
                ServedTerritories served) {
            this(intake, source, reason, age, territory, situation, served, null);
        }
    }

    /// @param answers one for a question; a question without one is unknown
    record ScreenIntake(String intake, List<Screened> answers) implements IntakeCommand {}

    /// @param organisation where the person is sent, by its id
    record RedirectIntake(String intake, String organisation, PersonalText reason, LocalDate followUpBy)
            implements IntakeCommand {}

    /// @param followUpBy when to ask again; null when this was the last time
    record FollowIntakeUp(
            String intake,
            FollowUpOutcome outcome,
            PersonalText note,
            @Nullable LocalDate followUpBy) implements IntakeCommand {}

    record WithdrawIntake(String intake, PersonalText reason) implements IntakeCommand {}

    /// The last day of a follow-up has passed.
    record PassFollowUp(String intake, Instant at) implements IntakeCommand {}
}
