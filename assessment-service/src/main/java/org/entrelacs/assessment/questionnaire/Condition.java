package org.entrelacs.assessment.questionnaire;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Type;

/// When an item is asked: FHIR's `enableWhen` and SDC's `enableWhenExpression`.
public sealed interface Condition {
    record Always() implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}

    /// @param question link id
    record Exists(String question, boolean expected) implements Condition {}

    /// At least one answer compares to the expected value as the operator says; `!=` holds when
    /// there are answers and none of them equals it.
    ///
    /// @param question link id
    record Compares(String question, QuestionnaireItemOperator operator, Type expected) implements Condition {}

    record Holds(Formula formula) implements Condition {}

    /// @param answers values of a question, by link id; none when it has no answer
    /// @param holds whether a formula gives true
    default boolean isMet(Function<String, List<Base>> answers, Function<Formula, Boolean> holds) {
        return switch (this) {
            case Always _ -> true;
            case All(var conditions) -> conditions.stream().allMatch(one -> one.isMet(answers, holds));
            case Any(var conditions) -> conditions.stream().anyMatch(one -> one.isMet(answers, holds));
            case Exists(var question, var expected) -> answers.apply(question).isEmpty() != expected;
            case Compares(var question, var operator, var expected) ->
                Comparison.holds(answers.apply(question), operator, expected);
            case Holds(var formula) -> holds.apply(formula);
        };
    }

    /// Link ids of the questions and calculated items that decide it.
    default Set<String> reads() {
        return switch (this) {
            case Always _ -> Set.of();
            case All(var conditions) -> reads(conditions);
            case Any(var conditions) -> reads(conditions);
            case Exists(var question, var _) -> Set.of(question);
            case Compares(var question, var _, var _) -> Set.of(question);
            case Holds(var formula) ->
                Stream.concat(formula.questions().stream(), formula.calculated().stream())
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    private static Set<String> reads(Collection<Condition> conditions) {
        return conditions.stream().flatMap(one -> one.reads().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
