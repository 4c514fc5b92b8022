package org.entrelacs.log.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.junit.jupiter.api.Test;

class LogAuditTest {
    private final List<StoredRecord> records = new ArrayList<>();

    private LogAuditTest record(String command, String stream, long version, long epoch, String recordedAt) {
        return record("id-" + records.size(), command, stream, version, epoch, recordedAt);
    }

    private LogAuditTest record(String id, String command, String stream, long version, long epoch, String recordedAt) {
        Map<String, String> headers = new HashMap<>(Map.of(
                RecordHeaders.ID,
                id,
                RecordHeaders.COMMAND_ID,
                command,
                RecordHeaders.SUBJECT,
                stream,
                RecordHeaders.STREAM_VERSION,
                Long.toString(version),
                RecordHeaders.OWNER_EPOCH,
                Long.toString(epoch),
                RecordHeaders.RECORDED_TIME,
                "2026-11-22T" + recordedAt + ":00Z"));
        records.add(new StoredRecord(new Partition("t", 0), records.size(), headers, new byte[0]));
        return this;
    }

    private List<String> violations() {
        return LogAudit.of(records).stream().map(LogAudit.Violation::what).toList();
    }

    @Test
    void a_log_in_order_has_no_violations() {
        record("c1", "a", 1, 1, "12:00").record("c1", "a", 2, 1, "12:00").record("c2", "b", 1, 2, "12:01");
        assertEquals(List.of(), violations());
    }

    @Test
    void a_version_that_comes_twice_is_noticed() {
        record("c1", "a", 1, 1, "12:00").record("c2", "a", 1, 1, "12:00");
        assertEquals(List.of("of a: version 1 follows 1"), violations());
    }

    @Test
    void a_gap_between_versions_is_noticed() {
        record("c1", "a", 1, 1, "12:00").record("c2", "a", 3, 1, "12:00");
        assertEquals(List.of("of a: version 3 follows 1"), violations());
    }

    @Test
    void a_command_obeyed_twice_is_noticed() {
        record("c1", "a", 1, 1, "12:00").record("c2", "a", 2, 1, "12:00").record("c1", "a", 3, 1, "12:00");
        assertEquals(List.of("of a obeys a command once more"), violations());
    }

    @Test
    void an_epoch_that_goes_back_is_noticed() {
        record("c1", "a", 1, 2, "12:00").record("c2", "a", 2, 1, "12:00");
        assertEquals(List.of("is of epoch 1 after epoch 2"), violations());
    }

    @Test
    void time_that_goes_back_is_noticed() {
        record("c1", "a", 1, 1, "12:01").record("c2", "a", 2, 1, "12:00");
        assertEquals(List.of("was recorded before its predecessor"), violations());
    }

    @Test
    void an_id_that_comes_twice_is_noticed() {
        record("i", "c1", "a", 1, 1, "12:00").record("i", "c2", "a", 2, 1, "12:00");
        assertEquals(List.of("has an id that came before"), violations());
    }
}
