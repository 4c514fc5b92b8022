package org.entrelacs.assessment.intake;

import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;

public sealed interface IntakeCommand {

    /// @param served the network's territories at the moment of the call
    record ReceiveIntake(
            String intake,
            IntakeSource source,
            IntakeReason reason,
            int age,
            String territory,
            PersonalText situation,
            ServedTerritories served)
            implements IntakeCommand {}
}
