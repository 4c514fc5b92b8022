package org.entrelacs.assessment.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;

/// What need rules read.
public final class NeedValues {
    private NeedValues() {}

    /// Answers and scores as text, by link id; a score as if its figure had been answered: `3`, `12.5`.
    public static Map<String, String> of(Map<String, Answer> answers, List<ScoreResult> scores) {
        Map<String, String> values = new HashMap<>();
        answers.forEach((linkId, answer) -> values.put(linkId, answer.value().text()));
        for (ScoreResult score : scores) {
            switch (score) {
                case Computed(var code, var value) ->
                    values.put(code, value.stripTrailingZeros().toPlainString());
                case NotComputable _ -> {}
            }
        }
        return values;
    }
}
