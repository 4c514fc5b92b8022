package org.entrelacs.audit.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.audit.check.Seen.Cause;
import org.entrelacs.audit.check.Seen.Discarded;
import org.entrelacs.audit.check.Seen.Happened;
import org.entrelacs.audit.check.Seen.Noted;
import org.entrelacs.audit.check.Seen.Settled;
import org.entrelacs.audit.log.Entry;
import org.entrelacs.log.EventCodec;
import org.entrelacs.log.KernelEvent;
import org.entrelacs.log.KernelEvent.CommandDiscarded;
import org.entrelacs.log.KernelEvent.CommandSettled;
import org.entrelacs.log.RecordHeaders;
import org.entrelacs.log.RecordReader;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.UnreadableRecord;

/// Reads records of a topic of events.
final class SeenReader {
    private final EventCodec codec;
    private final RecordReader events;

    SeenReader(EventCodec codec) {
        this.codec = codec;
        this.events = new RecordReader(codec);
    }

    /// @throws UnreadableRecord naming the header or the type that is wrong
    Seen read(Entry entry) {
        StoredRecord stored = entry.stored();
        long epoch = number(stored, RecordHeaders.OWNER_EPOCH);
        if (!stored.headers().containsKey(RecordHeaders.KERNEL)) {
            return new Happened(entry, events.read(stored), cause(stored), epoch);
        }
        Instant recordedAt = instant(stored, RecordHeaders.RECORDED_TIME);
        return switch (codec.decode(stored.header(RecordHeaders.TYPE), stored.payload())) {
            case CommandSettled settled ->
                new Settled(entry, stream(stored), cause(stored), settled, recordedAt, epoch);
            case CommandDiscarded _
            when stored.headers().containsKey(RecordHeaders.COMMAND_ID) ->
                new Discarded(entry, stream(stored), cause(stored), recordedAt, epoch);
            case KernelEvent event -> new Noted(entry, event, inboxOffset(stored), recordedAt, epoch);
            default -> throw new UnreadableRecord("a record of the kernel's that is no event of the kernel's");
        };
    }

    private static Cause cause(StoredRecord stored) {
        return new Cause(
                uuid(stored, RecordHeaders.COMMAND_ID),
                stored.header(RecordHeaders.COMMAND_HASH),
                stored.header(RecordHeaders.COMMAND_ORIGIN),
                stored.header(RecordHeaders.ACTOR),
                stored.header(RecordHeaders.ON_BEHALF_OF),
                instant(stored, RecordHeaders.TIME),
                uuid(stored, RecordHeaders.CORRELATION_ID),
                uuid(stored, RecordHeaders.CAUSATION_ID),
                inboxOffset(stored));
    }

    private static long inboxOffset(StoredRecord stored) {
        return stored.headers().containsKey(RecordHeaders.INBOX_OFFSET)
                ? number(stored, RecordHeaders.INBOX_OFFSET)
                : -1;
    }

    private static StreamId stream(StoredRecord stored) {
        try {
            return StreamId.parse(stored.header(RecordHeaders.SUBJECT));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(RecordHeaders.SUBJECT + " names no stream", e);
        }
    }

    private static long number(StoredRecord stored, String header) {
        try {
            return Long.parseLong(stored.header(header));
        } catch (NumberFormatException e) {
            throw new UnreadableRecord(header + " is no number", e);
        }
    }

    private static Instant instant(StoredRecord stored, String header) {
        try {
            return Instant.parse(stored.header(header));
        } catch (DateTimeException e) {
            throw new UnreadableRecord(header + " is no instant", e);
        }
    }

    private static UUID uuid(StoredRecord stored, String header) {
        try {
            return UUID.fromString(stored.header(header));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(header + " is no UUID", e);
        }
    }
}
