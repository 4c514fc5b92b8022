package org.entrelacs.log.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;

/// What must hold of the committed records of any partition, whoever wrote them and whatever happened
/// meanwhile: versions of a stream without gap or repetition, one batch for a command, epochs and times that
/// never go back, ids that are unique.
public final class LogAudit {
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<String, String> commands = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private long epoch;
    private Instant recordedAt = Instant.MIN;
    private String lastCommand = "";

    private LogAudit() {}

    /// @param record that should not be there, or not like this
    public record Violation(StoredRecord record, String what) {
        @Override
        public String toString() {
            return record.at() + "@" + record.offset() + " " + what;
        }
    }

    /// @param records of one partition, in order
    public static List<Violation> of(List<StoredRecord> records) {
        LogAudit audit = new LogAudit();
        records.forEach(audit::look);
        return audit.violations;
    }

    private void look(StoredRecord record) {
        check(ids.add(record.header(RecordHeaders.ID)), record, "has an id that came before");
        long by = Long.parseLong(record.header(RecordHeaders.OWNER_EPOCH));
        check(by >= epoch, record, "is of epoch " + by + " after epoch " + epoch);
        epoch = Math.max(epoch, by);
        Instant at = Instant.parse(record.header(RecordHeaders.RECORDED_TIME));
        check(!at.isBefore(recordedAt), record, "was recorded before its predecessor");
        recordedAt = at;
        String stream = record.header(RecordHeaders.SUBJECT);
        String version = record.headers().get(RecordHeaders.STREAM_VERSION);
        if (version != null) {
            long before = versions.getOrDefault(stream, 0L);
            check(
                    Long.parseLong(version) == before + 1,
                    record,
                    "of " + stream + ": version " + version + " follows " + before);
            versions.put(stream, Long.parseLong(version));
        }
        String command = record.headers().getOrDefault(RecordHeaders.COMMAND_ID, "");
        if (!command.isEmpty() && !command.equals(lastCommand)) {
            check(commands.put(command, stream) == null, record, "of " + stream + " obeys a command once more");
        }
        lastCommand = command;
    }

    private void check(boolean holds, StoredRecord record, String otherwise) {
        if (!holds) {
            violations.add(new Violation(record, otherwise));
        }
    }
}
