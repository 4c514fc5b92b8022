package org.entrelacs.edge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.IgnoredPropertyException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.edge.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/// What is wrong with a JSON body, without repeating any of it: Jackson's own messages quote what they read.
final class JsonFaults {
    /// Stands for the field where the body as a whole is meant.
    static final String BODY = "body";

    private static final int LONGEST_NAME = 64;
    private static final Set<Class<?>> WHOLE = Set.of(
            int.class, Integer.class, long.class, Long.class, short.class, Short.class, byte.class, BigInteger.class);
    private static final Set<Class<?>> FRACTIONS =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);

    private JsonFaults() {}

    static Problem problem(JacksonException fault) {
        return switch (fault) {
            case PropertyBindingException unknown ->
                Problem.invalid(
                        field(unknown),
                        unknown instanceof IgnoredPropertyException ? "must not be given" : "is not known here");
            case MismatchedInputException mismatch
            when isNullForPrimitive(mismatch) -> Problem.invalid(field(mismatch), "is missing");
            case MismatchedInputException mismatch ->
                Problem.invalid(field(mismatch), "must be " + expected(mismatch.getTargetType()));
            case JsonMappingException tooLarge
            when tooLarge.getCause() instanceof InputCoercionException ->
                Problem.invalid(field(tooLarge), "is out of range");
            case JsonMappingException other -> Problem.invalid(field(other), "cannot be read");
            case JacksonException malformed ->
                new Problem("malformed-json", 400, "The body is not JSON.", Map.of("errors", List.of(at(malformed))));
        };
    }

    /// Jackson has no type of its own for it.
    private static boolean isNullForPrimitive(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static FieldError at(JacksonException malformed) {
        var place = malformed.getLocation();
        return new FieldError(
                BODY,
                place == null
                        ? "is not JSON"
                        : "is not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr());
    }

    /// `services[2].perWeek`, or `body` for the body as a whole. Names that no record can have are cut short.
    private static String field(JsonMappingException fault) {
        var path = new StringBuilder();
        for (var step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (step.getFrom() instanceof Map) {
                path.append("[]");
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(step.getFieldName()));
            }
        }
        return path.isEmpty() ? BODY : path.toString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    /// What a value of this type looks like in JSON or as a parameter.
    static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        } else if (WHOLE.contains(type)) {
            return "a whole number";
        } else if (FRACTIONS.contains(type)) {
            return "a number";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type == Instant.class) {
            return "an instant such as 2026-03-01T09:30:00Z";
        } else if (type == LocalDate.class) {
            return "a date such as 2026-03-01";
        } else if (type == Duration.class || type == Period.class) {
            return "an ISO 8601 duration such as PT8H";
        } else if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(JsonFaults::wireName)
                            .collect(Collectors.joining(", "));
        } else if (CharSequence.class.isAssignableFrom(type)) {
            return "a string";
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        } else {
            return "an object of the shape that the API describes";
        }
    }

    private static String wireName(Object constant) {
        return Problem.JSON.convertValue(constant, String.class);
    }
}
