package org.entrelacs.assessment.intake.http;

import java.util.Map;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeAlreadyReceived;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsEligible;
import org.entrelacs.assessment.intake.IntakeRefusal.IntakeIsWithdrawn;
import org.entrelacs.assessment.intake.IntakeRefusal.NoFollowUpAwaited;
import org.entrelacs.assessment.intake.IntakeRefusal.NoSuchIntake;
import org.entrelacs.edge.Problem;

final class IntakeProblems {
    static final Problem NO_SUCH_INTAKE = Problem.notFound("no-such-intake", "There is no such intake.");

    private IntakeProblems() {}

    static Problem of(IntakeRefusal refusal) {
        return switch (refusal) {
            case IntakeAlreadyReceived(var intake) ->
                Problem.conflict(
                        "intake-already-received", "This intake was received before.", Map.of("intake", intake));
            case NoSuchIntake _ -> NO_SUCH_INTAKE;
            case IntakeIsWithdrawn(var intake) ->
                Problem.conflict("intake-is-withdrawn", "The intake was withdrawn.", Map.of("intake", intake));
            case IntakeIsEligible(var intake) ->
                Problem.conflict(
                        "intake-is-eligible", "The network serves the person itself.", Map.of("intake", intake));
            case NoFollowUpAwaited(var intake) ->
                Problem.conflict(
                        "no-follow-up-awaited",
                        "Nobody was sent elsewhere, or it is known what became of it.",
                        Map.of("intake", intake));
        };
    }
}
