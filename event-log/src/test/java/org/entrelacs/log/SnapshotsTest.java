package org.entrelacs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SnapshotsTest {
    private static final long EVERY = 50_000;

    @Test
    void a_partition_that_remembers_little_is_kept_each_time_it_has_grown_by_the_setting() {
        assertEquals(EVERY, Snapshots.due(EVERY, 399_999));
    }

    @Test
    void a_partition_that_remembers_much_is_kept_less_often() {
        assertEquals(312_500, Snapshots.due(EVERY, 2_500_000));
    }

    /// One command, one record: what snapshots write until the log has ten million, against the log itself.
    @Test
    void snapshots_write_a_few_times_as_many_entries_as_the_log_has_records_however_long_it_is() {
        long log = 10_000_000;
        long written = LongStream.iterate(EVERY, at -> at <= log, at -> at + Snapshots.due(EVERY, at))
                .sum();
        assertTrue(written < 10 * log, () -> "entries written: " + written);
    }
}
