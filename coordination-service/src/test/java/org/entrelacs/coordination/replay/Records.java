package org.entrelacs.coordination.replay;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.memory.MemoryNetwork;

/// Records as services write them, in a network in memory with two partitions per topic.
final class Records {
    static final String PREFIX = "entrelacs";
    private static final int PARTITIONS = 2;

    private Records() {}

    static MemoryNetwork network() {
        MemoryNetwork network = new MemoryNetwork(PREFIX);
        for (String service : List.of("assessment", "planning", "gatekeeping", "coordination")) {
            network.prepare(service, PARTITIONS);
        }
        return network;
    }

    static void append(MemoryNetwork network, String service, int partition, LogRecord... records) {
        try (EventLog log = network.events(service, partition)) {
            log.fence();
            log.append(List.of(records));
            log.commit();
        }
    }

    static LogRecord event(String type, String subject, String time, String payload) {
        return new LogRecord(
                subject,
                Map.of(
                        RecordHeaders.CONTENT_TYPE,
                        "application/json",
                        RecordHeaders.SPEC_VERSION,
                        "1.0",
                        RecordHeaders.ID,
                        "5f3a3f3e-54a4-5d0b-9b3c-0e4c1b7a2d51",
                        RecordHeaders.SOURCE,
                        "/entrelacs/" + type.split("\\.")[2],
                        RecordHeaders.TYPE,
                        type,
                        RecordHeaders.SUBJECT,
                        subject,
                        RecordHeaders.TIME,
                        time,
                        RecordHeaders.RECORDED_TIME,
                        "2026-03-01T00:00:00Z",
                        RecordHeaders.STREAM_VERSION,
                        "7"),
                payload.getBytes(StandardCharsets.UTF_8));
    }

    static LogRecord kernel() {
        Map<String, String> headers = new HashMap<>();
        headers.put(RecordHeaders.TYPE, "org.entrelacs.log.OwnerStarted.v1");
        headers.put(RecordHeaders.KERNEL, "true");
        return new LogRecord("kernel", headers, "{}".getBytes(StandardCharsets.UTF_8));
    }
}
