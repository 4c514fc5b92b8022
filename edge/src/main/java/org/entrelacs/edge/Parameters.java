package org.entrelacs.edge;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
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
            check(parameter, parameter.getType(), uri, errors);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    check(field, field.getType(), uri, errors);
                }
            }
        }
        return errors.isEmpty() ? List.of(new FieldError("parameters", "one is of another type")) : errors;
    }

    private static void check(AnnotatedElement parameter, Class<?> type, UriInfo uri, List<FieldError> errors) {
        @Nullable PathParam path = parameter.getAnnotation(PathParam.class);
        @Nullable QueryParam query = parameter.getAnnotation(QueryParam.class);
        if (path != null) {
            check(path.value(), type, uri.getPathParameters(), errors);
        } else if (query != null) {
            check(query.value(), type, uri.getQueryParameters(), errors);
        }
    }

    private static void check(
            String name, Class<?> type, MultivaluedMap<String, String> given, List<FieldError> errors) {
        for (String value : given.getOrDefault(name, List.of())) {
            if (!is(type, value)) {
                errors.add(new FieldError(name, "must be " + JsonFaults.expected(type)));
            }
        }
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
