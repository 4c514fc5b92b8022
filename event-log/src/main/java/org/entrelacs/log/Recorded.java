package org.entrelacs.log;

import java.time.Instant;
import java.util.UUID;

/// An event as it stands in the log, with what the log knows about it.
///
/// @param at topic and partition; together with the offset the event's place
/// @param version of the stream after this event, counted from 1 without gaps
/// @param id `ce_id`, unique for ever
/// @param occurredAt when it happened in the world
/// @param recordedAt when the log took it; never decreases within a partition
public record Recorded<E>(
        Partition at,
        long offset,
        StreamId stream,
        long version,
        UUID id,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String onBehalfOf,
        UUID correlationId,
        UUID causationId,
        UUID commandId,
        E event) {}
