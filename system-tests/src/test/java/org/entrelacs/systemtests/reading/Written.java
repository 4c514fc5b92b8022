package org.entrelacs.systemtests.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Topics;
import org.entrelacs.log.json.JsonCodec;

/// A log written by hand: sound as long as nothing is changed in it, so that a test shows one fault at a time.
public final class Written {
    public static final String PREFIX = "entrelacs";
    private static final JsonCodec CODEC = JsonCodec.published();
    private static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private final List<StoredRecord> records = new ArrayList<>();
    private final Map<String, Integer> versions = new HashMap<>();

    /// One event of a caller's command of its own; its topics have one partition each.
    public Written event(String stream, Object event) {
        return events(UUID.randomUUID(), stream, event);
    }

    /// The batch of one command.
    public Written events(UUID command, String stream, Object... events) {
        for (Object event : events) {
            add(command, UUID.randomUUID(), stream, event);
        }
        return this;
    }

    /// An event that a reaction to the latest one left.
    public Written effect(String stream, Object event) {
        UUID cause = UUID.fromString(records.getLast().header(RecordHeaders.ID));
        add(UUID.randomUUID(), cause, stream, event);
        return with(RecordHeaders.COMMAND_ORIGIN, "reaction");
    }

    /// Changes a header of the latest record.
    private Written with(String header, String value) {
        StoredRecord latest = records.removeLast();
        Map<String, String> headers = new HashMap<>(latest.headers());
        headers.put(header, value);
        records.add(new StoredRecord(latest.at(), latest.offset(), headers, latest.payload()));
        return this;
    }

    /// Takes the latest record back.
    public Written without() {
        records.removeLast();
        return this;
    }

    public WholeLog log() {
        return new WholeLog(List.copyOf(records));
    }

    private void add(UUID command, UUID cause, String stream, Object event) {
        String type = CODEC.type(event.getClass());
        Partition at = new Partition(new Topics(PREFIX).events(Topics.service(type)), 0);
        int version = versions.merge(stream, 1, Integer::sum);
        String now = START.plusSeconds(records.size()).toString();
        Map<String, String> headers = new HashMap<>();
        headers.put(RecordHeaders.ID, UUID.randomUUID().toString());
        headers.put(RecordHeaders.TYPE, type);
        headers.put(RecordHeaders.SUBJECT, StreamId.parse(stream).toString());
        headers.put(RecordHeaders.STREAM_VERSION, Integer.toString(version));
        headers.put(RecordHeaders.TIME, now);
        headers.put(RecordHeaders.RECORDED_TIME, now);
        headers.put(RecordHeaders.COMMAND_ID, command.toString());
        headers.put(RecordHeaders.COMMAND_HASH, "hash-of-" + command);
        headers.put(RecordHeaders.COMMAND_ORIGIN, "caller");
        headers.put(RecordHeaders.CORRELATION_ID, command.toString());
        headers.put(RecordHeaders.CAUSATION_ID, cause.toString());
        headers.put(RecordHeaders.ACTOR, "somebody");
        headers.put(RecordHeaders.ON_BEHALF_OF, "somebody");
        headers.put(RecordHeaders.OWNER_EPOCH, "1");
        long offset = records.stream().filter(record -> record.at().equals(at)).count();
        records.add(new StoredRecord(at, offset, headers, CODEC.encode(event)));
    }
}
