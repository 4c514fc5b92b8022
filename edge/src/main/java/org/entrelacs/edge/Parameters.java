package org.entrelacs.edge;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entrelacs.edge.Problem.FieldError;
import org.jspecify.annotations.Nullable;

/// Finds the path and query parameters that have another type than the resource wants, since the framework says only
/// that there is one.
final class Parameters {
    private Parameters() {}

    static List<FieldError> ofAnotherType(Method resource, UriInfo uri) {
        var errors = new ArrayList<FieldError>();
        for (Parameter parameter : resource.getParameters()) {
            String name = name(parameter);
            for (String value : values(parameter, uri)) {
                if (!is(parameter.getType(), value)) {
                    errors.add(new FieldError(name, "must be " + JsonFaults.expected(parameter.getType())));
                }
            }
        }
        return errors.isEmpty() ? List.of(new FieldError("parameters", "one is of another type")) : errors;
    }

    private static String name(Parameter parameter) {
        @Nullable PathParam path = parameter.getAnnotation(PathParam.class);
        @Nullable QueryParam query = parameter.getAnnotation(QueryParam.class);
        return path != null ? path.value() : query != null ? query.value() : parameter.getName();
    }

    private static List<String> values(Parameter parameter, UriInfo uri) {
        var all = parameter.isAnnotationPresent(PathParam.class)
                ? uri.getPathParameters()
                : parameter.isAnnotationPresent(QueryParam.class) ? uri.getQueryParameters() : null;
        @Nullable List<String> values = all == null ? null : all.get(name(parameter));
        return values == null ? List.of() : values;
    }

    private static boolean is(Class<?> type, String value) {
        try {
            if (type == int.class || type == Integer.class) {
                var _ = Integer.parseInt(value);
            } else if (type == long.class || type == Long.class) {
                var _ = Long.parseLong(value);
            } else if (type == boolean.class || type == Boolean.class) {
                return value.equals("true") || value.equals("false");
            } else if (type == Instant.class) {
                var _ = Instant.parse(value);
            } else if (type == LocalDate.class) {
                var _ = LocalDate.parse(value);
            } else if (type == Duration.class) {
                var _ = Duration.parse(value);
            } else if (type == UUID.class) {
                var _ = UUID.fromString(value);
            } else if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .anyMatch(constant -> constant.toString().equals(value));
            }
            return true;
        } catch (IllegalArgumentException | DateTimeParseException _) {
            return false;
        }
    }
}
