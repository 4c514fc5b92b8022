package org.entrelacs.log.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.log.Partition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.OrderedPMap;
import org.pcollections.OrderedPSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

class ValuesTest {
    private static final RuleCode CODE = RuleCode.of(Set.of(Shelf.class, Size.class, Shelf.Nothing.class));

    record Shelf(String name, List<Shelf> within, Optional<Size> size) {
        record Nothing() {}
    }

    enum Size {
        SMALL,
        LARGE
    }

    enum Backwards implements Comparator<String> {
        BACKWARDS;

        @Override
        public int compare(String one, String other) {
            return other.compareTo(one);
        }
    }

    static Stream<Object> values() {
        return Stream.of(
                true,
                false,
                -1,
                Long.MIN_VALUE,
                0.1,
                new BigDecimal("12.300"),
                "Élodie, 𝄞",
                "",
                new UUID(1, -2),
                Instant.parse("2026-11-22T12:00:00.123456789Z"),
                LocalDate.of(1867, 11, 7),
                LocalTime.of(8, 30),
                Duration.ofDays(30).plusNanos(1),
                Period.parse("P1Y2M3D"),
                Size.LARGE,
                DayOfWeek.SUNDAY,
                Optional.empty(),
                Optional.of("a"),
                new Shelf.Nothing(),
                new Shelf("top", List.of(new Shelf("in it", List.of(), Optional.empty())), Optional.of(Size.SMALL)),
                List.of(1, 2, 2),
                Set.of(1, 2, 3),
                Map.of("a", 1L, "b", 2L),
                TreePVector.from(List.of("b", "a")),
                HashTreePSet.from(List.of("b", "a")),
                HashTreePMap.from(Map.of("a", Size.SMALL)),
                OrderedPSet.from(List.of("c", "a", "b")),
                OrderedPMap.<String, Integer>empty().plus("c", 1).plus("a", 2),
                TreePSet.from(List.of("b", "a")),
                TreePMap.from(Map.of("b", List.of(1), "a", List.of())));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_comes_back_equal_and_of_its_class(Object value) throws IOException {
        Object back = read(written(value), CODE);
        assertEquals(value, back);
        if (value.getClass().getPackageName().startsWith("org.")) {
            assertEquals(value.getClass(), back == null ? Void.class : back.getClass());
        }
    }

    @Test
    void what_is_absent_comes_back_absent() throws IOException {
        assertEquals(Arrays.asList("a", null), read(written(Arrays.asList("a", null)), CODE));
    }

    @Test
    void an_order_that_is_kept_is_kept() throws IOException {
        RuleCode code = RuleCode.of(Set.of(Backwards.class));
        var sorted = TreePSet.from(Backwards.BACKWARDS, List.of("a", "c", "b"));
        var back = (TreePSet<?>) read(written(sorted), code);
        assertEquals(List.of("c", "b", "a"), List.copyOf(back == null ? List.of() : back));
    }

    @Test
    void an_order_that_cannot_be_named_is_refused() {
        var sorted = TreePSet.from(Comparator.comparingInt(String::length), List.of("a", "ccc"));
        assertTrue(message(() -> written(sorted)).contains("states cannot sort by it"));
    }

    @Test
    void a_value_that_has_no_place_in_a_state_is_refused() {
        assertEquals("java.lang.Object has no place in a state", message(() -> written(new Object())));
    }

    @Test
    void a_class_that_the_rules_do_not_name_is_not_made() throws IOException {
        RuleCode code = RuleCode.of(Set.of(Partition.class));
        byte[] bytes = written(new Money(1, "EUR"));
        assertEquals(Money.class.getName() + " is no record or enum of these rules", message(() -> read(bytes, code)));
    }

    @Test
    void a_class_that_is_neither_record_nor_enum_is_not_made() {
        RuleCode code = RuleCode.of(Set.of(ValuesTest.class));
        String name = ValuesTest.class.getName();
        assertEquals(name + " is no record or enum of these rules", message(() -> code.type(name)));
    }

    private interface Action {
        void run() throws IOException;
    }

    private static String message(Action action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action::run).getMessage());
    }

    private static byte[] written(Object value) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ValueWriter(new DataOutputStream(bytes)).write(value);
        return bytes.toByteArray();
    }

    private static @Nullable Object read(byte[] bytes, RuleCode code) throws IOException {
        return new ValueReader(new DataInputStream(new ByteArrayInputStream(bytes)), code).read();
    }
}
