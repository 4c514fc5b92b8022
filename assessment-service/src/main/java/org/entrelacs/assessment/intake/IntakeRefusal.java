package org.entrelacs.assessment.intake;

public sealed interface IntakeRefusal {

    record IntakeAlreadyReceived(String intake) implements IntakeRefusal {}
}
