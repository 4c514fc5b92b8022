package org.entrelacs.coordination.timeline.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Topics;

/// One event of a person's timeline.
///
/// @param id of the event
/// @param service that published it
/// @param stream it belongs to
/// @param version of that stream
/// @param onBehalfOf whose wish a reaction carried out; the actor itself otherwise
/// @param correlationId shared by everything that one request set in motion
/// @param causationId id of the event that caused this one; the command's own id when a caller did
/// @param data what the event says, as published
public record TimelineEntry(
        UUID id,
        String type,
        String service,
        String stream,
        long version,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String onBehalfOf,
        UUID correlationId,
        UUID causationId,
        Object data) {
    /// As it happened in the world; at the same instant, as it was recorded, then by stream.
    static final Comparator<TimelineEntry> AS_IT_HAPPENED = Comparator.comparing(TimelineEntry::occurredAt)
            .thenComparing(TimelineEntry::recordedAt)
            .thenComparing(TimelineEntry::stream)
            .thenComparingLong(TimelineEntry::version);

    static TimelineEntry of(Recorded<?> recorded) {
        return new TimelineEntry(
                recorded.id(),
                recorded.type(),
                Topics.service(recorded.type()),
                recorded.stream().toString(),
                recorded.version(),
                recorded.occurredAt(),
                recorded.recordedAt(),
                recorded.actor(),
                recorded.onBehalfOf(),
                recorded.correlationId(),
                recorded.causationId(),
                recorded.event());
    }
}
