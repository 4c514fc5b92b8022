package org.entrelacs.assessment.intake;

public sealed interface IntakeRefusal {

    record IntakeAlreadyReceived(String intake) implements IntakeRefusal {}

    record NoSuchIntake(String intake) implements IntakeRefusal {}

    record IntakeIsWithdrawn(String intake) implements IntakeRefusal {}

    /// The network serves the person itself.
    record IntakeIsEligible(String intake) implements IntakeRefusal {}

    record NoFollowUpAwaited(String intake) implements IntakeRefusal {}
}
