package org.entrelacs.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.Temporal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One text per value, so that equal states hash equally wherever they were folded: records by type and component,
/// maps and sets in the order of their canonical texts, numbers without trailing zeros, what is absent as `-`.
public final class Canonical {
    private Canonical() {}

    /// @throws IllegalArgumentException for a value that is neither a record, a collection nor a plain JDK value
    public static String text(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /// SHA-256, lower-case hex.
    public static String sha256(String text) {
        MessageDigest digest = Sha256.digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }

    private static void write(@Nullable Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append('-');
            case String text -> quote(text, out);
            case BigDecimal number -> out.append(number.stripTrailingZeros().toPlainString());
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case Enum<?> constant -> out.append(constant.name());
            case Temporal time -> quote(time.toString(), out);
            case Duration duration -> quote(duration.toString(), out);
            case Period period -> quote(period.toString(), out);
            case UUID id -> quote(id.toString(), out);
            case Optional<?> optional ->
                optional.ifPresentOrElse(present -> write(present, out), () -> out.append('-'));
            case Map<?, ?> map -> map(map, out);
            case Set<?> set -> set(set, out);
            case Record record -> record(record, out);
            case Iterable<?> list -> list(list, out);
            default -> throw new IllegalArgumentException(value.getClass().getName() + " has no canonical text");
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    private static void map(Map<?, ?> map, StringBuilder out) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(text(key), value));
        out.append('{');
        sorted.forEach((key, value) -> {
            out.append(key).append(':');
            write(value, out);
            out.append(',');
        });
        out.append('}');
    }

    private static void set(Set<?> set, StringBuilder out) {
        out.append('<');
        set.stream()
                .map(Canonical::text)
                .sorted()
                .forEach(text -> out.append(text).append(','));
        out.append('>');
    }

    private static void list(Iterable<?> list, StringBuilder out) {
        out.append('[');
        for (Object element : list) {
            write(element, out);
            out.append(',');
        }
        out.append(']');
    }

    private static void record(Record record, StringBuilder out) {
        out.append(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            out.append(component.getName()).append('=');
            write(valueOf(record, component), out);
            out.append(',');
        }
        out.append(')');
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + component, e);
        }
    }
}
