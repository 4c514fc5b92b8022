package org.entrelacs.assessment.intake;

import java.util.Map;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion;

/// A few facts that tell whether somebody may lose autonomy. The questions and their points are
/// our own and not validated: they say whom to look at first, and decide nothing.
final class Screening {
    private static final int AT_RISK_FROM = 3;

    private Screening() {}

    /// What is unknown may be a yes: only who stays below the threshold whatever the unknown
    /// answers are is not at risk.
    static ScreeningOutcome outcome(Map<ScreeningQuestion, ScreeningAnswer> answers) {
        if (points(answers, ScreeningAnswer.YES) >= AT_RISK_FROM) {
            return ScreeningOutcome.AT_RISK;
        }
        int highest = points(answers, ScreeningAnswer.YES) + points(answers, ScreeningAnswer.UNKNOWN);
        return highest >= AT_RISK_FROM ? ScreeningOutcome.UNCLEAR : ScreeningOutcome.NOT_AT_RISK;
    }

    static int points(Map<ScreeningQuestion, ScreeningAnswer> answers) {
        return points(answers, ScreeningAnswer.YES);
    }

    private static int points(Map<ScreeningQuestion, ScreeningAnswer> answers, ScreeningAnswer counted) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue() == counted)
                .mapToInt(answer -> points(answer.getKey()))
                .sum();
    }

    private static int points(ScreeningQuestion question) {
        return switch (question) {
            case NEEDS_HELP_WASHING_OR_DRESSING, GETS_LOST, CAREGIVER_CANNOT_GO_ON -> 2;
            case LIVES_ALONE, FELL_IN_SIX_MONTHS, IN_HOSPITAL_IN_SIX_MONTHS, NEEDS_HELP_WITH_MEALS, NOBODY_LOOKS_IN ->
                1;
        };
    }
}
