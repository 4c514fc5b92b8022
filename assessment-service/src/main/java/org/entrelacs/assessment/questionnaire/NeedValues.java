package org.entrelacs.assessment.questionnaire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.contract.PersonalText;

/// What need rules read.
public final class NeedValues {
    private NeedValues() {}

    /// Answers that count and what is computed from them, as text, by link id. A question that
    /// repeats has several; what is computed stands as if it had been answered: `3`, `12.5`,
    /// `at-risk`.
    public static Map<String, List<String>> of(Evaluated evaluated) {
        Map<String, List<String>> values = new HashMap<>();
        evaluated
                .answers()
                .forEach((linkId, answer) -> values.put(
                        linkId, answer.all().stream().map(PersonalText::text).toList()));
        for (ScoreResult result : evaluated.results()) {
            switch (result) {
                case Computed(var code, var value) ->
                    values.put(code, List.of(value.stripTrailingZeros().toPlainString()));
                case Classified(var code, var _, var value) -> values.put(code, List.of(value));
                case Stated(var code, var _, var value) -> values.put(code, List.of(value));
                case NotComputable _ -> {}
            }
        }
        return values;
    }
}
