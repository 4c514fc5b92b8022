package org.entrelacs.assessment.intake.http;

import java.util.Map;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeAlreadyReceived;
import org.entrelacs.edge.Problem;

final class IntakeProblems {
    static final Problem NO_SUCH_INTAKE = Problem.notFound("no-such-intake", "There is no such intake.");

    private IntakeProblems() {}

    static Problem of(IntakeRefusal refusal) {
        return switch (refusal) {
            case IntakeAlreadyReceived(var intake) ->
                Problem.conflict(
                        "intake-already-received", "This intake was received before.", Map.of("intake", intake));
        };
    }
}
