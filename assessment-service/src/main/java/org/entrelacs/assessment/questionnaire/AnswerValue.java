package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Item.Question;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.TimeType;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;

/// An answer's value between FHIR and the text that the log keeps.
final class AnswerValue {
    private AnswerValue() {}

    record Given(AnswerType type, String text) {}

    static List<Type> of(Question question, Answer answer) {
        return answer.all().stream()
                .map(value -> of(question, answer.type(), value.text()))
                .toList();
    }

    /// @param text found to fit the question
    static Type of(Question question, AnswerType type, String text) {
        return switch (type) {
            case CODE -> Answers.option(question, text);
            case BOOLEAN -> new BooleanType(text);
            case INTEGER -> new IntegerType(text);
            case DECIMAL -> new DecimalType(new BigDecimal(text));
            case DATE -> new DateType(text);
            case DATE_TIME -> new DateTimeType(text);
            case TIME -> new TimeType(text);
            case TEXT -> new StringType(text);
            case URL -> new UriType(text);
            case QUANTITY -> quantity(question, text);
            case NOT_ASSESSABLE -> throw new IllegalArgumentException("not assessable is no value");
        };
    }

    private static Quantity quantity(Question question, String text) {
        int space = text.indexOf(' ');
        Coding unit = Objects.requireNonNull(question.units().get(text.substring(space + 1)), "was found to fit");
        Quantity quantity = new Quantity().setValue(new BigDecimal(text.substring(0, space)));
        if (unit.hasSystem()) {
            quantity.setSystem(unit.getSystem());
        }
        return quantity.setCode(unit.getCode()).setUnit(unit.hasDisplay() ? unit.getDisplay() : unit.getCode());
    }

    /// Empty when the value is not of the type of the question.
    static Optional<Given> read(Question question, @Nullable Type value) {
        return switch (value) {
            case Coding coding when question.type() == AnswerType.CODE -> code(question, coding);
            case StringType words when question.open() -> given(AnswerType.TEXT, words.getValue());
            case Quantity quantity when question.type() == AnswerType.QUANTITY -> quantity(question, quantity);
            case null -> Optional.empty();
            default ->
                isPrimitive(question.type(), value) ? given(question.type(), value.primitiveValue()) : Optional.empty();
        };
    }

    private static boolean isPrimitive(AnswerType type, Type value) {
        return switch (type) {
            case BOOLEAN -> value instanceof BooleanType;
            case INTEGER -> value instanceof IntegerType;
            case DECIMAL -> value instanceof DecimalType;
            case DATE -> value instanceof DateType;
            case DATE_TIME -> value instanceof DateTimeType;
            case TIME -> value instanceof TimeType;
            case TEXT -> value instanceof StringType;
            case URL -> value instanceof UriType;
            case CODE, QUANTITY, NOT_ASSESSABLE -> false;
        };
    }

    /// A code of another system is no code of ours, even when it is spelled the same.
    private static Optional<Given> code(Question question, Coding given) {
        Coding option = question.options().get(Objects.requireNonNullElse(given.getCode(), ""));
        return option != null && given.hasSystem() && !given.getSystem().equals(option.getSystem())
                ? Optional.empty()
                : given(AnswerType.CODE, given.getCode());
    }

    private static Optional<Given> quantity(Question question, Quantity given) {
        Coding unit = question.units().get(Objects.requireNonNullElse(given.getCode(), ""));
        boolean another =
                unit != null && given.hasSystem() && !given.getSystem().equals(unit.getSystem());
        return !given.hasValue() || !given.hasCode() || given.hasComparator() || another
                ? Optional.empty()
                : given(AnswerType.QUANTITY, given.getValue().toPlainString() + " " + given.getCode());
    }

    private static Optional<Given> given(AnswerType type, @Nullable String text) {
        return Optional.ofNullable(text).map(present -> new Given(type, present));
    }
}
