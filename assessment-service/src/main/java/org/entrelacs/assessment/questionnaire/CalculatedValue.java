package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import org.entrelacs.assessment.questionnaire.CompiledQuestionnaire.Calculation;
import org.hl7.fhir.r4.model.Base;
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

/// What an expression gave, as a value of the type of its item. Anything else is no value: a word
/// is no number, and a code that the item does not offer is no class.
final class CalculatedValue {
    private CalculatedValue() {}

    static Optional<Type> of(Calculation calculation, Base value) {
        return switch (calculation.type()) {
            case INTEGER ->
                number(value).filter(CalculatedValue::isWhole).map(one -> new IntegerType(one.intValueExact()));
            case DECIMAL -> number(value).map(DecimalType::new);
            case CODE -> option(calculation, value);
            case BOOLEAN -> value instanceof BooleanType one ? Optional.of(one) : Optional.empty();
            case DATE -> value instanceof DateType one ? Optional.of(one) : Optional.empty();
            case DATE_TIME ->
                value instanceof DateTimeType || value instanceof DateType
                        ? Optional.of(new DateTimeType(value.primitiveValue()))
                        : Optional.empty();
            case TIME -> value instanceof TimeType one ? Optional.of(one) : Optional.empty();
            case TEXT -> text(value).map(StringType::new);
            case URL -> text(value).map(UriType::new);
            case QUANTITY ->
                value instanceof Quantity one && one.hasValue() && one.hasCode() ? Optional.of(one) : Optional.empty();
            case NOT_ASSESSABLE -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> number(Base value) {
        return value instanceof IntegerType || value instanceof DecimalType
                ? Optional.of(new BigDecimal(value.primitiveValue()))
                : Optional.empty();
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0
                && value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static Optional<Type> option(Calculation calculation, Base value) {
        if (!(value instanceof Coding given) || !given.hasCode()) {
            return Optional.empty();
        }
        Coding option = calculation.options().get(given.getCode());
        boolean another =
                option != null && given.hasSystem() && !given.getSystem().equals(option.getSystem());
        return another ? Optional.empty() : Optional.ofNullable(option);
    }

    private static Optional<String> text(Base value) {
        return value instanceof StringType || value instanceof UriType
                ? Optional.of(value.primitiveValue())
                : Optional.empty();
    }

    /// As the text of an answer.
    static String text(Type value) {
        return value instanceof Quantity quantity
                ? quantity.getValue().toPlainString() + " " + quantity.getCode()
                : value.primitiveValue();
    }
}
