package org.entrelacs.log.snapshot;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.MapPSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/// Writes immutable values: records, enums, persistent collections, those of the JDK, and its plain values. A class is
/// named once, then numbered.
public final class ValueWriter {
    private final DataOutput out;
    private final Map<Class<?>, Integer> types = new HashMap<>();

    public ValueWriter(DataOutput out) {
        this.out = out;
    }

    /// @throws IllegalArgumentException for a value of another kind
    public void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> form(Form.NULL);
            case Boolean flag -> form(flag ? Form.TRUE : Form.FALSE);
            case Integer number -> {
                form(Form.INT);
                out.writeInt(number);
            }
            case Long number -> {
                form(Form.LONG);
                out.writeLong(number);
            }
            case Double number -> {
                form(Form.DOUBLE);
                out.writeDouble(number);
            }
            case BigDecimal number -> text(Form.DECIMAL, number.toString());
            case String text -> text(Form.TEXT, text);
            case Enum<?> constant -> {
                form(Form.ENUM);
                type(constant.getDeclaringClass());
                text(constant.name());
            }
            case Record record -> record(record);
            case UUID id -> {
                form(Form.UUID);
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Instant instant -> seconds(Form.INSTANT, instant.getEpochSecond(), instant.getNano());
            case Duration duration -> seconds(Form.DURATION, duration.getSeconds(), duration.getNano());
            case LocalDate date -> {
                form(Form.DATE);
                out.writeLong(date.toEpochDay());
            }
            case LocalTime time -> {
                form(Form.TIME);
                out.writeLong(time.toNanoOfDay());
            }
            case Period period -> text(Form.PERIOD, period.toString());
            case Optional<?> optional -> {
                form(Form.OPTIONAL);
                write(optional.orElse(null));
            }
            default -> collection(value);
        }
    }

    private void collection(Object value) throws IOException {
        switch (value) {
            case PVector<?> vector -> elements(Form.VECTOR, vector);
            case MapPSet<?> set -> elements(Form.PLAIN_SET, set);
            case HashPMap<?, ?> map -> entries(Form.PLAIN_MAP, map);
            case OrderedPSet<?> set -> elements(Form.ORDERED_SET, set);
            case OrderedPMap<?, ?> map -> entries(Form.ORDERED_MAP, map);
            case TreePSet<?> set -> {
                form(Form.SORTED_SET);
                comparator(set.comparator());
                elements(set);
            }
            case TreePMap<?, ?> map -> {
                form(Form.SORTED_MAP);
                comparator(map.comparator());
                entries(map);
            }
            case List<?> list -> elements(Form.LIST, list);
            case Set<?> set -> elements(Form.SET, set);
            case Map<?, ?> map -> entries(Form.MAP, map);
            default -> throw new IllegalArgumentException(value.getClass().getName() + " has no place in a state");
        }
    }

    private void record(Record record) throws IOException {
        form(Form.RECORD);
        type(record.getClass());
        RecordShape shape = RecordShape.of(record.getClass());
        for (int i = 0; i < shape.size(); i++) {
            write(shape.component(record, i));
        }
    }

    /// Only a constant of an enum can be found again.
    private void comparator(Comparator<?> comparator) throws IOException {
        if (comparator.equals(Comparator.naturalOrder())) {
            write(null);
        } else if (comparator instanceof Enum<?> constant) {
            write(constant);
        } else {
            throw new IllegalArgumentException(
                    comparator.getClass().getName() + " is no enum: states cannot sort by it");
        }
    }

    private void elements(Form form, Collection<?> elements) throws IOException {
        form(form);
        elements(elements);
    }

    private void elements(Collection<?> elements) throws IOException {
        out.writeInt(elements.size());
        for (Object element : elements) {
            write(element);
        }
    }

    private void entries(Form form, Map<?, ?> entries) throws IOException {
        form(form);
        entries(entries);
    }

    private void entries(Map<?, ?> entries) throws IOException {
        out.writeInt(entries.size());
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            write(entry.getKey());
            write(entry.getValue());
        }
    }

    private void seconds(Form form, long seconds, int nanos) throws IOException {
        form(form);
        out.writeLong(seconds);
        out.writeInt(nanos);
    }

    @SuppressWarnings("EnumOrdinal") // another order is other code, and then the snapshot does not count
    private void form(Form form) throws IOException {
        out.writeByte(form.ordinal());
    }

    private void type(Class<?> type) throws IOException {
        Integer number = types.get(type);
        if (number == null) {
            out.writeShort(types.size());
            types.put(type, types.size());
            text(type.getName());
        } else {
            out.writeShort(number);
        }
    }

    private void text(Form form, String text) throws IOException {
        form(form);
        text(text);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
