package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandIndexTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final UUID FIRST = Uuid5.of(Uuid5.ENTRELACS, "first");
    private static final UUID SECOND = Uuid5.of(Uuid5.ENTRELACS, "second");

    private final CommandIndex index = new CommandIndex(Duration.ofDays(30));

    @Test
    void records_of_one_command_are_counted_from_the_first() {
        index.add(FIRST, "h", Origin.CALLER, 10, 1, START);
        index.add(FIRST, "h", Origin.CALLER, 11, 2, START);
        assertEquals(new CommandIndex.Entry("h", 10, 2, 2), index.find(FIRST));
    }

    @Test
    void a_callers_id_is_forgotten_after_the_window() {
        index.add(FIRST, "h", Origin.CALLER, 10, 1, START);
        index.add(SECOND, "h", Origin.CALLER, 20, 2, START.plus(Duration.ofDays(31)));
        assertNull(index.find(FIRST));
    }

    @Test
    void a_callers_id_is_remembered_within_the_window() {
        index.add(FIRST, "h", Origin.CALLER, 10, 1, START);
        index.add(SECOND, "h", Origin.CALLER, 20, 2, START.plus(Duration.ofDays(29)));
        assertEquals(new CommandIndex.Entry("h", 10, 1, 1), index.find(FIRST));
    }

    @Test
    void a_reactions_id_is_never_forgotten() {
        index.add(FIRST, "h", Origin.REACTION, 10, 1, START);
        index.add(SECOND, "h", Origin.CALLER, 20, 2, START.plus(Duration.ofDays(400)));
        assertEquals(new CommandIndex.Entry("h", 10, 1, 1), index.find(FIRST));
    }
}
