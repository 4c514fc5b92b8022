package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;

/// What need rules read.
public final class NeedValues {
    private NeedValues() {}

    /// Answers that count and what is computed from them, which stands as if it had been answered. A question that
    /// repeats has several.
    ///
    /// @return by link id, whether an answer that a rule lists, such as `12.5` or `at-risk`, is the value
    public static Map<String, Predicate<String>> of(Evaluated evaluated) {
        Map<String, Predicate<String>> values = new HashMap<>();
        evaluated.answers().forEach((linkId, answer) -> values.put(linkId, isAnyOf(answer)));
        for (ScoreResult result : evaluated.results()) {
            switch (result) {
                case Computed(var code, var value) -> values.put(code, is(AnswerType.DECIMAL, value.toPlainString()));
                case Classified(var code, var _, var value) -> values.put(code, value::equals);
                case Stated(var code, var type, var value) -> values.put(code, is(type, value));
                case NotComputable _ -> {}
            }
        }
        return values;
    }

    private static Predicate<String> isAnyOf(Answer answer) {
        Predicate<String> value = is(answer.type(), answer.value().text());
        for (PersonalText other : Objects.requireNonNullElse(answer.others(), List.<PersonalText>of())) {
            value = value.or(is(answer.type(), other.text()));
        }
        return value;
    }

    /// A number is the same however many zeros it ends in: 12.50 is 12.5, as a decimal and in a quantity.
    static Predicate<String> is(AnswerType type, String value) {
        return switch (type) {
            case INTEGER, DECIMAL -> number(value, "");
            case QUANTITY -> {
                int space = value.indexOf(' ');
                yield number(value.substring(0, space), value.substring(space));
            }
            case CODE, BOOLEAN, DATE, DATE_TIME, TIME, TEXT, URL, NOT_ASSESSABLE -> value::equals;
        };
    }

    private static Predicate<String> number(String text, String unit) {
        BigDecimal number = new BigDecimal(text);
        return listed -> {
            String figure = listed.endsWith(unit) ? listed.substring(0, listed.length() - unit.length()) : "";
            return Answers.isDecimal(figure) && new BigDecimal(figure).compareTo(number) == 0;
        };
    }
}
