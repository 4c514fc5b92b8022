package org.entrelacs.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// What every [EventLog] promises to the owner loop above it.
public abstract class EventLogContract {
    private static final String SERVICE = "counting";

    /// A log in which the topics of service `counting` exist, with one partition.
    protected abstract LogAccess access();

    private EventLog log() {
        return access().events(SERVICE, 0);
    }

    @Test
    void a_committed_batch_is_read_in_order() {
        try (EventLog log = log()) {
            log.fence();
            log.append(records("a", "b"));
            log.commit();
            assertEquals(List.of("a", "b"), payloads(log, 2));
        }
    }

    @Test
    void a_commit_that_returns_can_be_read_by_everybody_from_then_on() {
        try (EventLog log = log()) {
            log.fence();
            for (int batch = 0; batch < 50; batch++) {
                long last = log.append(records("a")).getLast();
                log.commit();
                assertTrue(log.reader().ends(log.partition()).stable() > last, "offset " + last + " is not stable yet");
            }
        }
    }

    @Test
    void a_reader_that_is_woken_does_not_wait_for_records() {
        try (LogReader reader = access().follow(SERVICE, 0)) {
            reader.wake();
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertEquals(List.of(), reader.poll(Duration.ofMinutes(2))));
        }
    }

    @Test
    void a_reader_that_was_woken_goes_on_reading() {
        try (EventLog log = log();
                LogReader reader = access().follow(SERVICE, 0)) {
            log.fence();
            log.append(records("a"));
            log.commit();
            reader.wake();
            Awaitility.await().until(() -> reader.poll(Duration.ofMillis(100)).size() == 1);
        }
    }

    @Test
    void offsets_of_a_batch_follow_each_other_and_a_marker_follows_the_batch() {
        try (EventLog log = log()) {
            log.fence();
            List<Long> first = log.append(records("a", "b"));
            log.commit();
            List<Long> second = log.append(records("c"));
            log.commit();
            assertEquals(List.of(first.get(0) + 1, first.get(0) + 3), List.of(first.get(1), second.get(0)));
        }
    }

    @Test
    void nothing_is_read_before_it_is_committed() {
        try (EventLog log = log()) {
            log.fence();
            log.append(records("a"));
            assertEquals(List.of(), log.reader().poll(Duration.ofMillis(300)));
        }
    }

    @Test
    void an_open_transaction_pins_the_stable_end() {
        try (EventLog log = log()) {
            log.fence();
            log.append(records("a"));
            assertEquals(true, log.reader().ends(log.partition()).pinned());
        }
    }

    @Test
    void an_aborted_batch_is_never_read() {
        try (EventLog log = log()) {
            log.fence();
            log.append(records("dropped"));
            log.abort();
            log.append(records("kept"));
            log.commit();
            assertEquals(List.of("kept"), payloads(log, 1));
        }
    }

    @Test
    void the_position_passes_markers_and_aborted_records() {
        try (EventLog log = log()) {
            log.fence();
            log.append(records("a"));
            log.commit();
            log.append(records("dropped"));
            log.abort();
            long end = endOnceNothingIsOpen(log);
            readTo(log, end);
            assertEquals(end, log.reader().position(log.partition()));
        }
    }

    @Test
    void fencing_ends_the_open_transaction_of_the_writer_before() {
        try (EventLog before = log();
                EventLog after = log()) {
            before.fence();
            before.append(records("lost"));
            after.fence();
            LogReader.Ends ends = after.reader().ends(after.partition());
            assertEquals(ends.highWatermark(), ends.stable());
        }
    }

    @Test
    void a_fenced_writer_appends_nothing() {
        try (EventLog before = log();
                EventLog after = log()) {
            before.fence();
            after.fence();
            assertThrows(LogUnavailable.class, () -> before.append(records("zombie")));
        }
    }

    @Test
    void a_fenced_writer_commits_nothing_that_it_appended_before() {
        try (EventLog before = log();
                EventLog after = log()) {
            before.fence();
            before.append(records("zombie"));
            after.fence();
            assertThrows(RuntimeException.class, before::commit);
            after.append(records("rightful"));
            after.commit();
            assertEquals(List.of("rightful"), payloads(after, 1));
        }
    }

    @Test
    void the_last_to_fence_wins_rightful_or_not() {
        try (EventLog first = log();
                EventLog second = log()) {
            first.fence();
            second.fence();
            try (EventLog again = log()) {
                again.fence();
                assertThrows(LogUnavailable.class, () -> second.append(records("fenced")));
            }
        }
    }

    @Test
    void reading_begins_again_where_it_is_told() {
        try (EventLog log = log()) {
            log.fence();
            List<Long> offsets = log.append(records("a", "b", "c"));
            log.commit();
            payloads(log, 3);
            log.reader().seek(log.partition(), offsets.get(1));
            assertEquals(List.of("b", "c"), payloads(log, 2));
        }
    }

    @Test
    void headers_and_payload_come_back_as_they_were() {
        try (EventLog log = log()) {
            log.fence();
            log.append(List.of(new LogRecord("é", Map.of("ce_id", "çà"), "{\"a\":1}".getBytes(UTF_8))));
            log.commit();
            StoredRecord stored = read(log, 1).getFirst();
            assertEquals("çà {\"a\":1}", stored.header("ce_id") + " " + new String(stored.payload(), UTF_8));
        }
    }

    private static List<LogRecord> records(String... payloads) {
        return IntStream.range(0, payloads.length)
                .mapToObj(i -> new LogRecord("key", Map.of(), payloads[i].getBytes(UTF_8)))
                .toList();
    }

    private static List<String> payloads(EventLog log, int count) {
        return read(log, count).stream()
                .map(stored -> new String(stored.payload(), UTF_8))
                .toList();
    }

    private static List<StoredRecord> read(EventLog log, int count) {
        List<StoredRecord> records = new ArrayList<>();
        for (int poll = 0; poll < 50 && records.size() < count; poll++) {
            records.addAll(log.reader().poll(Duration.ofMillis(200)));
        }
        return records;
    }

    /// The marker of an abort may come after its answer; an end counts only when no transaction is open before it.
    private static long endOnceNothingIsOpen(EventLog log) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> log.reader().ends(log.partition()), ends -> !ends.pinned())
                .stable();
    }

    private static void readTo(EventLog log, long end) {
        for (int poll = 0; poll < 50 && log.reader().position(log.partition()) < end; poll++) {
            log.reader().poll(Duration.ofMillis(200));
        }
    }
}
