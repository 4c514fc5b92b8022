package org.entrelacs.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
    @TempDir
    Path state;

    @Test
    void a_new_network_was_not_played_and_keeps_the_time_of_the_machine() {
        Memory memory = Memory.in(state);
        assertEquals(Duration.ZERO, memory.offset());
        assertFalse(memory.played());
    }

    @Test
    void a_kept_network_knows_its_first_day_and_its_clock() {
        Memory kept = new Memory("2026-11-22", "PT0S", false)
                .movedTo(Duration.ofDays(15))
                .playedToTheEnd();
        kept.keepIn(state);
        assertEquals(new Memory("2026-11-22", "PT360H", true), Memory.in(state));
    }
}
