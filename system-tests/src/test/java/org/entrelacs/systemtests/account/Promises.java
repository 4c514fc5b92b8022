package org.entrelacs.systemtests.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.systemtests.account.Asker.Given;

/// What callers were told against what stands in the log, when attempts may have been answered late or never.
/// Acknowledged is in it, once, at the version that was told; refused is not, unless an attempt went astray, which the
/// next one does not wait for; and nothing is that nobody asked for. Promises may come from any thread.
final class Promises {
    private final String prefix;
    private final Queue<Promise> promises = new ConcurrentLinkedQueue<>();

    Promises(String prefix) {
        this.prefix = prefix;
    }

    /// @param etag of the acknowledgement; empty for a refusal
    /// @param wentAstray whether an attempt got no answer that said what was done
    private record Promise(UUID command, String etag, boolean wentAstray) {}

    /// The records of one command.
    private static final class Batch {
        private String version = "";
        private int parts = 1;
        private long lastOffset = -1;

        void add(StoredRecord record) {
            // Records of one batch lie side by side; those of a second one would not.
            if (lastOffset >= 0 && record.offset() != lastOffset + 1) {
                parts++;
            }
            lastOffset = record.offset();
            version = '"' + record.header(RecordHeaders.STREAM_VERSION) + '"';
        }
    }

    void add(Given given) {
        boolean acknowledged = given.answer().isAcknowledged();
        promises.add(new Promise(
                given.order().commandId(prefix), acknowledged ? given.answer().etag() : "", given.wentAstray()));
    }

    int given() {
        return promises.size();
    }

    long acknowledged() {
        return promises.stream().filter(promise -> !promise.etag().isEmpty()).count();
    }

    /// @param log to be read from its beginning
    List<String> faults(ReadableLog log) {
        Map<UUID, Batch> written = new HashMap<>();
        log.each(record -> {
            if (record.headers().getOrDefault(RecordHeaders.COMMAND_ORIGIN, "").equals("caller")) {
                written.computeIfAbsent(UUID.fromString(record.header(RecordHeaders.COMMAND_ID)), _ -> new Batch())
                        .add(record);
            }
        });
        List<String> faults = new ArrayList<>();
        for (Promise promise : promises) {
            Batch batch = written.remove(promise.command());
            if (batch == null) {
                if (!promise.etag().isEmpty()) {
                    faults.add("acknowledged and not in the log: " + promise.command());
                }
            } else if (promise.etag().isEmpty() && !promise.wentAstray()) {
                faults.add("refused and in the log: " + promise.command());
            } else if (!promise.etag().isEmpty() && !promise.etag().equals(batch.version)) {
                faults.add("acknowledged at " + promise.etag() + ", in the log at " + batch.version + ": "
                        + promise.command());
            } else if (batch.parts > 1) {
                faults.add("in the log " + batch.parts + " times: " + promise.command());
            }
        }
        written.keySet().forEach(command -> faults.add("in the log and never asked for: " + command));
        return faults;
    }
}
