package org.entrelacs.audit.sound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.StoredRecord;
import org.jspecify.annotations.Nullable;

/// Which records, and how they are changed.
public final class Records {
    private Records() {}

    /// The first event or kernel record of a type in a topic of events: `RequestGranted`.
    public static Predicate<StoredRecord> event(String type) {
        return record -> record.at().topic().endsWith(".events") && isOf(record, type);
    }

    /// The first such event in the inbox of a service.
    public static Predicate<StoredRecord> inbox(String service, String type) {
        return record -> record.at().topic().endsWith("." + service + ".inbox") && isOf(record, type);
    }

    /// What a reaction left.
    public static Predicate<StoredRecord> by(String reaction) {
        return record -> ("system:" + reaction).equals(record.headers().get(RecordHeaders.ACTOR))
                && record.at().topic().endsWith(".events");
    }

    /// The first such event that a `caller`, a `reaction` or a `deadline` left.
    public static Predicate<StoredRecord> leftBy(String origin, String type) {
        return event(type).and(record -> origin.equals(record.headers().get(RecordHeaders.COMMAND_ORIGIN)));
    }

    private static boolean isOf(StoredRecord record, String type) {
        return record.headers().getOrDefault(RecordHeaders.TYPE, "").contains("." + type + ".");
    }

    public static StoredRecord with(StoredRecord record, String header, @Nullable String value) {
        Map<String, String> headers = new HashMap<>(record.headers());
        if (value == null) {
            headers.remove(header);
        } else {
            headers.put(header, value);
        }
        return new StoredRecord(record.at(), record.offset(), headers, record.payload());
    }

    public static StoredRecord payload(StoredRecord record, String regex, String replacement) {
        String text = new String(record.payload(), UTF_8);
        String changed = text.replaceFirst(regex, replacement);
        if (changed.equals(text)) {
            throw new AssertionError("nothing in " + text + " fits " + regex);
        }
        return new StoredRecord(record.at(), record.offset(), record.headers(), changed.getBytes(UTF_8));
    }

    /// What the kernel would have written had the inbox record behind `entry` not been decided but put
    /// aside.
    public static Entry parked(Entry entry) {
        StoredRecord left = entry.stored();
        String type = "org.entrelacs.log.CommandParked.v1";
        long inboxOffset = Long.parseLong(left.header(RecordHeaders.INBOX_OFFSET));
        Map<String, String> headers = new HashMap<>(left.headers());
        headers.keySet()
                .removeAll(Set.of(
                        RecordHeaders.COMMAND_ID,
                        RecordHeaders.COMMAND_HASH,
                        RecordHeaders.COMMAND_ORIGIN,
                        RecordHeaders.PARTITION_KEY));
        headers.put(RecordHeaders.TYPE, type);
        headers.put(RecordHeaders.DATA_SCHEMA, "urn:entrelacs:schema:" + type);
        headers.put(RecordHeaders.REACTION, "when-request-granted");
        headers.put(
                RecordHeaders.ID,
                DerivedIds.note(
                                left.header(RecordHeaders.SOURCE),
                                type,
                                left.header(RecordHeaders.SUBJECT),
                                Long.parseLong(left.header(RecordHeaders.OWNER_EPOCH)),
                                inboxOffset,
                                Instant.parse(left.header(RecordHeaders.RECORDED_TIME)))
                        .toString());
        String payload = "{\"inboxOffset\":" + inboxOffset + ",\"why\":\"IllegalStateException\"}";
        return new Entry(new StoredRecord(left.at(), left.offset(), headers, payload.getBytes(UTF_8)), entry.key());
    }

    /// What the kernel would have written had the inbox record behind `entry` been given up.
    public static Entry discarded(Entry entry) {
        String type = "org.entrelacs.log.CommandDiscarded.v1";
        StoredRecord left = with(entry.stored(), RecordHeaders.TYPE, type);
        left = with(left, RecordHeaders.DATA_SCHEMA, "urn:entrelacs:schema:" + type);
        left = with(left, RecordHeaders.ACTOR, "admin-1");
        String payload =
                "{\"inboxOffset\":" + left.header(RecordHeaders.INBOX_OFFSET) + ",\"reason\":\"never wanted\"}";
        return new Entry(
                new StoredRecord(left.at(), left.offset(), left.headers(), payload.getBytes(UTF_8)), entry.key());
    }
}
