package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private record Pair(String left, Object right) {}

    private record Absent(String left, @Nullable String right) {}

    @Test
    void a_record_is_written_by_name_and_component() {
        assertEquals("Pair(left=\"a\",right=[1,true,],)", Canonical.text(new Pair("a", List.of(1, true))));
    }

    @Test
    void the_order_of_a_maps_making_does_not_show() {
        Map<String, Integer> forth = new LinkedHashMap<>(Map.of("a", 1));
        forth.put("b", 2);
        Map<String, Integer> back = new LinkedHashMap<>(Map.of("b", 2));
        back.put("a", 1);
        assertEquals(Canonical.text(forth), Canonical.text(back));
    }

    @Test
    void the_order_of_a_list_shows() {
        assertNotEquals(Canonical.text(List.of(1, 2)), Canonical.text(List.of(2, 1)));
    }

    @Test
    void equal_sets_are_written_alike() {
        assertEquals(Canonical.text(Set.of("x", "y", "z")), Canonical.text(Set.of("z", "y", "x")));
    }

    @Test
    void equal_decimals_are_written_alike() {
        assertEquals(Canonical.text(new BigDecimal("0.20")), Canonical.text(new BigDecimal("0.2")));
    }

    @Test
    void what_is_absent_is_written_as_such() {
        assertEquals("Absent(left=\"a\",right=-,)", Canonical.text(new Absent("a", null)));
    }

    @Test
    void quotes_within_a_text_cannot_end_it() {
        assertNotEquals(Canonical.text(List.of("a\",\"b")), Canonical.text(List.of("a", "b")));
    }

    @Test
    void a_value_without_a_canonical_text_is_refused_loudly() {
        assertThrows(IllegalArgumentException.class, () -> Canonical.text(new Object()));
    }
}
