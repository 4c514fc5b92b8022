package org.entrelacs.assessment.questionnaire;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;

/// How an answer compares to the value that a condition expects. Codes are equal or not;
/// quantities of different units do not compare.
final class Comparison {
    private Comparison() {}

    static boolean holds(List<Base> answers, QuestionnaireItemOperator operator, Base expected) {
        return switch (operator) {
            case EQUAL -> answers.stream().anyMatch(answer -> isEqual(answer, expected));
            case NOT_EQUAL -> !answers.isEmpty() && answers.stream().noneMatch(answer -> isEqual(answer, expected));
            case GREATER_THAN -> any(answers, expected, 1, 1);
            case LESS_THAN -> any(answers, expected, -1, -1);
            case GREATER_OR_EQUAL -> any(answers, expected, 0, 1);
            case LESS_OR_EQUAL -> any(answers, expected, -1, 0);
            case EXISTS, NULL -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    private static boolean any(List<Base> answers, Base expected, int from, int to) {
        return answers.stream().anyMatch(answer -> {
            OptionalInt sign = sign(answer, expected);
            return sign.isPresent() && sign.getAsInt() >= from && sign.getAsInt() <= to;
        });
    }

    private static boolean isEqual(Base answer, Base expected) {
        if (answer instanceof Coding given && expected instanceof Coding option) {
            return Objects.equals(given.getCode(), option.getCode())
                    && (!option.hasSystem() || Objects.equals(given.getSystem(), option.getSystem()));
        }
        OptionalInt sign = sign(answer, expected);
        return sign.isPresent()
                ? sign.getAsInt() == 0
                : answer.isPrimitive() && Objects.equals(answer.primitiveValue(), expected.primitiveValue());
    }

    /// Nothing when the two have no order.
    private static OptionalInt sign(Base answer, Base expected) {
        if (answer instanceof Quantity given && expected instanceof Quantity limit) {
            return Objects.equals(given.getCode(), limit.getCode())
                    ? OptionalInt.of(given.getValue().compareTo(limit.getValue()))
                    : OptionalInt.empty();
        }
        if (isNumber(answer) && isNumber(expected)) {
            return OptionalInt.of(
                    new BigDecimal(answer.primitiveValue()).compareTo(new BigDecimal(expected.primitiveValue())));
        }
        if (answer instanceof BaseDateTimeType given && expected instanceof BaseDateTimeType limit) {
            return OptionalInt.of(Integer.signum(begin(given).compareTo(begin(limit))));
        }
        return answer.isPrimitive() && expected.isPrimitive()
                ? OptionalInt.of(Integer.signum(answer.primitiveValue().compareTo(expected.primitiveValue())))
                : OptionalInt.empty();
    }

    /// A day, a month or a year names no zone: it begins in UTC, wherever the machine stands.
    private static Instant begin(BaseDateTimeType value) {
        String text = value.primitiveValue();
        return switch (value.getPrecision()) {
            case YEAR -> day(text + "-01-01");
            case MONTH -> day(text + "-01");
            case DAY -> day(text);
            default -> value.getValue().toInstant();
        };
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static boolean isNumber(Base value) {
        return value instanceof IntegerType || value instanceof DecimalType;
    }
}
