package org.entrelacs.log;

import java.time.Instant;
import java.util.UUID;

/// What surrounds a command: who asks, when, and how to know it again.
///
/// @param id the same for every attempt at the same thing; the log holds at most one batch of events for it
/// @param hash of what was asked; an id that returns with another hash is refused as [Rejection.KeyReused]
/// @param actor opaque id of the person or system who acts
/// @param onBehalfOf whose wish a system carries out; the actor itself when nobody else's
/// @param occurredAt when it happened in the world, as far as the caller says; `ce_time` of the events
/// @param correlationId shared by everything that one request set in motion
/// @param causationId id of the event that caused this command; the command's own id when a caller did
/// @param traceparent W3C trace context, empty when there is none
/// @param expectedVersion version the caller decided on, or [#ANY_VERSION]
public record CommandContext(
        UUID id,
        String hash,
        String actor,
        String onBehalfOf,
        Instant occurredAt,
        UUID correlationId,
        UUID causationId,
        String traceparent,
        long expectedVersion) {
    public static final long ANY_VERSION = -1;
}
