package org.entrelacs.log.snapshot;

import java.io.DataInput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/// Reads what [ValueWriter] wrote.
public final class ValueReader {
    private final DataInput in;
    private final RuleCode code;
    private final List<Class<?>> types = new ArrayList<>();

    /// @param code whose records and enums may stand in the bytes, and no others
    public ValueReader(DataInput in, RuleCode code) {
        this.in = in;
        this.code = code;
    }

    /// @throws IllegalArgumentException when this is not what was written
    public @Nullable Object read() throws IOException {
        return switch (Form.of(in.readUnsignedByte())) {
            case NULL -> null;
            case TRUE -> true;
            case FALSE -> false;
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case DECIMAL -> new BigDecimal(text());
            case TEXT -> text();
            case UUID -> new UUID(in.readLong(), in.readLong());
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
            case DATE -> LocalDate.ofEpochDay(in.readLong());
            case TIME -> LocalTime.ofNanoOfDay(in.readLong());
            case DURATION -> Duration.ofSeconds(in.readLong(), in.readInt());
            case PERIOD -> Period.parse(text());
            case ENUM -> constant();
            case OPTIONAL -> Optional.ofNullable(read());
            case RECORD -> record();
            case LIST -> Collections.unmodifiableList(elements());
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(elements()));
            case MAP -> Collections.unmodifiableMap(entries());
            case VECTOR -> TreePVector.from(elements());
            case PLAIN_SET -> HashTreePSet.from(elements());
            case PLAIN_MAP -> HashTreePMap.from(entries());
            case ORDERED_SET -> OrderedPSet.from(elements());
            case ORDERED_MAP -> OrderedPMap.from(entries());
            case SORTED_SET -> TreePSet.from(comparator(), elements());
            case SORTED_MAP -> TreePMap.from(comparator(), entries());
        };
    }

    private Object record() throws IOException {
        RecordShape shape = RecordShape.of(type());
        @Nullable Object[] values = new Object[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        return shape.make(values);
    }

    private Object constant() throws IOException {
        Class<?> type = type();
        String name = text();
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(type.getName() + " has no " + name);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // it sorted these very elements before
    private Comparator<Object> comparator() throws IOException {
        Object constant = read();
        return constant == null ? (Comparator) Comparator.naturalOrder() : (Comparator<Object>) constant;
    }

    private List<Object> elements() throws IOException {
        int size = in.readInt();
        List<Object> elements = new ArrayList<>(Math.min(size, 1 << 16));
        for (int i = 0; i < size; i++) {
            elements.add(read());
        }
        return elements;
    }

    private Map<Object, Object> entries() throws IOException {
        int size = in.readInt();
        Map<Object, Object> entries = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            entries.put(read(), read());
        }
        return entries;
    }

    private Class<?> type() throws IOException {
        int number = in.readUnsignedShort();
        if (number == types.size()) {
            types.add(code.type(text()));
        }
        return types.get(number);
    }

    private String text() throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
