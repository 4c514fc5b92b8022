package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;

/// What became of one calculated item.
public sealed interface ScoreResult {
    /// Link id of the item that shows it.
    String code();

    record Computed(String code, BigDecimal value) implements ScoreResult {}

    /// @param system empty when the questionnaire names none
    /// @param value code of the class
    record Classified(String code, String system, String value) implements ScoreResult {}

    /// Neither a number nor a class.
    ///
    /// @param value as the text of an answer
    record Stated(String code, AnswerType type, String value) implements ScoreResult {}

    /// @param missing link ids of the questions without an answer that can be used; none when all
    ///     were answered and the expression still gives no value of the type of the item
    record NotComputable(String code, List<String> missing) implements ScoreResult {}
}
