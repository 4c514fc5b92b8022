package org.entrelacs.assessment.questionnaire;

import com.google.re2j.Pattern;
import java.util.List;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Type;

/// What a form asks of a value beyond its type.
public sealed interface Limit {
    /// @param bound of the type of the question; a quantity in its only unit
    record AtLeast(Type bound) implements Limit {}

    /// @param bound of the type of the question; a quantity in its only unit
    record AtMost(Type bound) implements Limit {}

    record Shortest(int characters) implements Limit {}

    record Longest(int characters) implements Limit {}

    /// @param most digits behind the point, as they were written
    record DecimalPlaces(int most) implements Limit {}

    /// @param pattern of the whole value, as HL7's validator reads it
    record Spelling(Pattern pattern) implements Limit {}

    /// @param value found to be of that type, and no choice
    default boolean holds(Question question, AnswerType type, String value) {
        return switch (this) {
            case AtLeast(var bound) -> !compares(question, type, value, QuestionnaireItemOperator.LESS_THAN, bound);
            case AtMost(var bound) -> !compares(question, type, value, QuestionnaireItemOperator.GREATER_THAN, bound);
            case Shortest(var characters) -> value.length() >= characters;
            case Longest(var characters) -> value.length() <= characters;
            case DecimalPlaces(var most) -> decimalPlaces(value) <= most;
            case Spelling(var pattern) -> pattern.matches(value);
        };
    }

    private static boolean compares(
            Question question, AnswerType type, String value, QuestionnaireItemOperator operator, Type bound) {
        return Comparison.holds(List.of(AnswerValue.of(question, type, value)), operator, bound);
    }

    private static int decimalPlaces(String value) {
        int point = value.indexOf('.');
        int space = value.indexOf(' ');
        int end = space < 0 ? value.length() : space;
        return point < 0 || point > end ? 0 : end - point - 1;
    }

    /// As it is said to callers.
    default String expected() {
        return switch (this) {
            case AtLeast(var bound) -> "must be at least " + CalculatedValue.text(bound);
            case AtMost(var bound) -> "must be at most " + CalculatedValue.text(bound);
            case Shortest(var characters) -> "must hold at least " + characters + " characters";
            case Longest(var characters) -> "must hold at most " + characters + " characters";
            case DecimalPlaces(var most) -> "must have at most " + most + " decimal places";
            case Spelling(var pattern) -> "must match " + pattern.pattern();
        };
    }
}
