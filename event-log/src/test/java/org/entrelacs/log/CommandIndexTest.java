package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.log.CommandIndex.Entry;
import org.junit.jupiter.api.Test;

class CommandIndexTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID FIRST = id(1);
    private static final UUID SECOND = id(2);

    private final CommandIndex index = new CommandIndex(Duration.ofDays(30));

    private static UUID id(int number) {
        return Uuid5.of(Uuid5.ENTRELACS, Integer.toString(number));
    }

    @Test
    void records_of_one_command_are_counted_from_the_first() {
        index.add(FIRST, Origin.CALLER, 10, START);
        index.add(FIRST, Origin.CALLER, 11, START);
        assertEquals(new Entry(10, 2), index.find(FIRST));
    }

    @Test
    void the_very_first_offset_is_an_offset() {
        index.add(FIRST, Origin.CALLER, 0, START);
        assertEquals(new Entry(0, 1), index.find(FIRST));
    }

    @Test
    void a_callers_id_is_forgotten_after_the_window() {
        index.add(FIRST, Origin.CALLER, 10, START);
        index.add(SECOND, Origin.CALLER, 20, START.plus(Duration.ofDays(31)));
        assertNull(index.find(FIRST));
    }

    @Test
    void a_callers_id_is_remembered_within_the_window() {
        index.add(FIRST, Origin.CALLER, 10, START);
        index.add(SECOND, Origin.CALLER, 20, START.plus(Duration.ofDays(30)));
        assertEquals(new Entry(10, 1), index.find(FIRST));
    }

    @Test
    void a_forgotten_id_may_come_again() {
        index.add(FIRST, Origin.CALLER, 10, START);
        index.add(SECOND, Origin.CALLER, 20, START.plus(Duration.ofDays(31)));
        index.add(FIRST, Origin.CALLER, 30, START.plus(Duration.ofDays(31)));
        assertEquals(new Entry(30, 1), index.find(FIRST));
    }

    @Test
    void a_reactions_id_is_never_forgotten() {
        index.add(FIRST, Origin.REACTION, 10, START);
        index.add(SECOND, Origin.CALLER, 20, START.plus(Duration.ofDays(400)));
        assertEquals(new Entry(10, 1), index.find(FIRST));
    }

    @Test
    void every_one_of_very_many_is_found_and_no_other() {
        int many = 200_000;
        for (int number = 0; number < many; number++) {
            index.add(id(number), Origin.REACTION, number, START);
        }
        for (int number = 0; number < many; number++) {
            assertEquals(new Entry(number, 1), index.find(id(number)));
        }
        assertNull(index.find(id(many)));
        assertEquals(many, index.size());
    }

    @Test
    void what_is_forgotten_gives_its_place_away() {
        for (int day = 0; day < 400; day++) {
            for (int number = 0; number < 500; number++) {
                Instant at = START.plus(Duration.ofDays(day));
                index.add(id(day * 500 + number), Origin.CALLER, number, at);
            }
        }
        assertTrue(index.size() < 100_000, "remembered: " + index.size());
    }
}
