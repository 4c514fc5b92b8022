package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.List;

/// What became of one score.
public sealed interface ScoreResult {
    /// Link id of the item that shows it.
    String code();

    record Computed(String code, BigDecimal value) implements ScoreResult {}

    /// @param missing link ids of the questions without an answer that can be used; none when all were answered and
    ///     the expression still gives no number
    record NotComputable(String code, List<String> missing) implements ScoreResult {}
}
