package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.log.Uuid5;
import org.junit.jupiter.api.Test;

class IdTableTest {
    private final IdTable table = new IdTable(2);

    @Test
    void it_keeps_the_numbers_of_every_id_however_many_there_are() {
        Map<UUID, Long> wanted = new HashMap<>();
        for (long number = 0; number < 10_000; number++) {
            UUID id = id(number);
            int place = table.place(id);
            table.set(place, 0, number);
            table.set(place, 1, -number);
            wanted.put(id, number);
        }
        Map<UUID, Long> found = new HashMap<>();
        table.forEach((id, place) -> {
            assertEquals(-table.get(place, 0), table.get(place, 1));
            found.put(id, table.get(place, 0));
        });
        assertEquals(wanted, found);
        assertEquals(10_000, table.size());
    }

    @Test
    void it_knows_only_what_was_put_in() {
        var _ = table.place(id(1));
        assertTrue(table.contains(id(1)));
        assertFalse(table.contains(id(2)));
    }

    @Test
    void the_same_id_has_one_place() {
        table.set(table.place(id(1)), 0, 7);
        assertEquals(7, table.get(table.place(id(1)), 0));
        assertEquals(1, table.size());
    }

    private static UUID id(long number) {
        return Uuid5.of(Uuid5.ENTRELACS, Long.toString(number));
    }
}
