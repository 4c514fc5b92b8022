package org.entrelacs.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Between what the kernel knows of an event and the headers that carry it.
final class RecordFormat {
    private static final int MOST_HEADERS = 22;
    private static final String SCHEMA = "urn:entrelacs:schema:";

    private final String source;
    private final EventCodec codec;
    private final Map<String, String> schemas = new ConcurrentHashMap<>();

    /// @param source CloudEvents source of the service, such as `/entrelacs/planning`
    RecordFormat(String source, EventCodec codec) {
        this.source = source;
        this.codec = codec;
    }

    /// Id of the `index`th event of a command.
    static UUID eventId(StreamId stream, UUID commandId, int index) {
        return Uuid5.of(Uuid5.ENTRELACS, "event", stream.toString(), commandId.toString(), Integer.toString(index));
    }

    LogRecord domain(Submission<?, ?> submission, Object event, int index, long version, Stamp stamp) {
        String type = codec.type(event.getClass());
        Map<String, String> headers = about(submission, type, index, stamp);
        headers.put(RecordHeaders.STREAM_VERSION, Long.toString(version));
        return new LogRecord(submission.stream().key(), headers, codec.encode(event));
    }

    /// What the kernel notes about a command that left no event.
    LogRecord settled(Submission<?, ?> submission, KernelEvent event, Stamp stamp) {
        Map<String, String> headers = about(submission, KernelEvent.type(event.getClass()), 0, stamp);
        headers.put(RecordHeaders.KERNEL, "true");
        return new LogRecord(submission.stream().key(), headers, codec.encode(event));
    }

    /// What the kernel notes about the partition.
    LogRecord kernel(KernelEvent event, String key, Stamp stamp) {
        return kernel(event, key, key, stamp, -1);
    }

    private LogRecord kernel(KernelEvent event, String subject, String key, Stamp stamp, long inboxOffset) {
        String type = KernelEvent.type(event.getClass());
        Map<String, String> headers = new LinkedHashMap<>();
        UUID id = Uuid5.of(
                Uuid5.ENTRELACS,
                "kernel",
                source,
                type,
                subject,
                stamp.epoch(),
                Long.toString(inboxOffset),
                stamp.recordedAt());
        put(headers, type, subject, id, stamp.recordedAt(), stamp);
        headers.put(RecordHeaders.KERNEL, "true");
        if (inboxOffset >= 0) {
            headers.put(RecordHeaders.INBOX_OFFSET, Long.toString(inboxOffset));
        }
        return new LogRecord(key, headers, codec.encode(event));
    }

    /// What the kernel notes about a parked inbox record that will not be decided. With its command, when there is one,
    /// so that another copy of it is known again.
    ///
    /// @param discarder who said so
    LogRecord discarded(
            @Nullable Submission<?, ?> submission,
            StreamId target,
            KernelEvent.CommandDiscarded event,
            String discarder,
            Stamp stamp) {
        if (submission == null) {
            return kernel(event, target, stamp, event.inboxOffset());
        }
        LogRecord record = settled(submission, event, stamp);
        record.headers().put(RecordHeaders.ACTOR, discarder);
        return record;
    }

    /// What the kernel notes about an inbox record that is put aside: stream, event and reaction.
    LogRecord parked(StoredRecord inbox, KernelEvent.CommandParked event, Stamp stamp) {
        LogRecord record = kernel(event, Reactions.target(inbox), stamp, inbox.offset());
        copy(inbox, RecordHeaders.REACTION, record, RecordHeaders.REACTION);
        copy(inbox, RecordHeaders.ID, record, RecordHeaders.CAUSATION_ID);
        return record;
    }

    /// The same of one that could be read.
    LogRecord parked(Submission<?, ?> submission, KernelEvent.CommandParked event, Stamp stamp) {
        LogRecord record = kernel(event, submission.stream(), stamp, submission.inboxOffset());
        record.headers()
                .put(
                        RecordHeaders.REACTION,
                        ReactionRuntime.nameOf(submission.context().actor()));
        record.headers()
                .put(
                        RecordHeaders.CAUSATION_ID,
                        submission.context().causationId().toString());
        return record;
    }

    private static void copy(StoredRecord from, String header, LogRecord to, String as) {
        String value = from.headers().get(header);
        if (value != null) {
            to.headers().put(as, value);
        }
    }

    private LogRecord kernel(KernelEvent event, StreamId target, Stamp stamp, long inboxOffset) {
        return kernel(event, target.toString(), target.key(), stamp, inboxOffset);
    }

    private Map<String, String> about(Submission<?, ?> submission, String type, int index, Stamp stamp) {
        CommandContext context = submission.context();
        StreamId stream = submission.stream();
        Map<String, String> headers = LinkedHashMap.newLinkedHashMap(MOST_HEADERS);
        put(
                headers,
                type,
                stream.toString(),
                eventId(stream, context.id(), index),
                context.occurredAt().toString(),
                stamp);
        headers.put(RecordHeaders.PARTITION_KEY, stream.key());
        headers.put(RecordHeaders.CORRELATION_ID, context.correlationId().toString());
        headers.put(RecordHeaders.CAUSATION_ID, context.causationId().toString());
        headers.put(RecordHeaders.COMMAND_ID, context.id().toString());
        headers.put(RecordHeaders.COMMAND_HASH, context.hash());
        headers.put(RecordHeaders.COMMAND_ORIGIN, submission.origin().wireName());
        headers.put(RecordHeaders.ACTOR, context.actor());
        headers.put(RecordHeaders.ON_BEHALF_OF, context.onBehalfOf());
        if (submission.inboxOffset() >= 0) {
            headers.put(RecordHeaders.INBOX_OFFSET, Long.toString(submission.inboxOffset()));
        }
        if (!context.traceparent().isEmpty()) {
            headers.put(RecordHeaders.TRACEPARENT, context.traceparent());
        }
        return headers;
    }

    private void put(
            Map<String, String> headers, String type, String subject, UUID id, String occurredAt, Stamp stamp) {
        headers.put(RecordHeaders.CONTENT_TYPE, "application/json");
        headers.put(RecordHeaders.SPEC_VERSION, "1.0");
        headers.put(RecordHeaders.ID, id.toString());
        headers.put(RecordHeaders.SOURCE, source);
        headers.put(RecordHeaders.TYPE, type);
        headers.put(RecordHeaders.SUBJECT, subject);
        headers.put(RecordHeaders.TIME, occurredAt);
        headers.put(RecordHeaders.RECORDED_TIME, stamp.recordedAt());
        headers.put(RecordHeaders.DATA_SCHEMA, schemas.computeIfAbsent(type, SCHEMA::concat));
        headers.put(RecordHeaders.OWNER_EPOCH, stamp.epoch());
    }

    static boolean isKernel(StoredRecord stored) {
        return stored.headers().containsKey(RecordHeaders.KERNEL);
    }

    static long number(StoredRecord stored, String header) {
        try {
            return Long.parseLong(stored.header(header));
        } catch (NumberFormatException e) {
            throw new UnreadableRecord(header + " is no number", e);
        }
    }

    static Instant instant(StoredRecord stored, String header) {
        try {
            return IsoTime.instant(stored.header(header));
        } catch (DateTimeException e) {
            throw new UnreadableRecord(header + " is no instant", e);
        }
    }

    static UUID uuid(StoredRecord stored, String header) {
        try {
            return UUID.fromString(stored.header(header));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(header + " is no UUID", e);
        }
    }

    static StreamId stream(StoredRecord stored) {
        try {
            return StreamId.parse(stored.header(RecordHeaders.SUBJECT));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecord(RecordHeaders.SUBJECT + " names no stream", e);
        }
    }
}
