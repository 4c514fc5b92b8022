package org.entrelacs.systemtests.asking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.systemtests.reading.WholeLog;

/// What callers were told against what stands in the log: acknowledged commands are in it, each once and at the
/// version that the caller was given, and no others of callers are.
public final class Acknowledged {
    private Acknowledged() {}

    /// @param done every command that callers gave to the network, with its definite answer
    public static List<String> faults(WholeLog log, String prefix, List<Done> done) {
        Map<String, List<StoredRecord>> written = new HashMap<>(log.byCommand());
        written.values()
                .removeIf(records ->
                        !records.getFirst().header(RecordHeaders.COMMAND_ORIGIN).equals("caller"));
        List<String> faults = new ArrayList<>();
        for (Done one : done) {
            List<StoredRecord> records =
                    written.remove(one.order().commandId(prefix).toString());
            if (records == null) {
                if (one.answer().isAcknowledged()) {
                    faults.add("acknowledged and not in the log: " + one.order());
                }
            } else if (!one.answer().isAcknowledged()) {
                faults.add("in the log and not acknowledged: " + one.order() + ", " + one.answer());
            } else if (!one.answer().etag().equals(version(records))) {
                faults.add("acknowledged at " + one.answer().etag() + ", in the log at " + version(records) + ": "
                        + one.order());
            }
        }
        written.keySet().forEach(command -> faults.add("in the log and never given by a caller: command " + command));
        return faults;
    }

    private static String version(List<StoredRecord> records) {
        return '"' + records.getLast().header(RecordHeaders.STREAM_VERSION) + '"';
    }
}
