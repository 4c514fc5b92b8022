package org.entrelacs.deploy.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An order of events that is the same in every run of the same story. Services act at the same time, so the order in
/// which things happen is not: two providers reserve their hours in this order today and in the other one tomorrow.
///
/// What one request set in motion stays together, requests in the order in which they were made; within that, causes
/// come before effects, equally far effects in the order in which the contracts declare them, then by id.
final class CausalOrder {
    private final Map<String, Integer> positions = new HashMap<>();

    /// @param cause id of the event that caused it, or of a command
    /// @param origin shared by all that one request set in motion
    record Event(String id, String type, Instant time, String origin, String cause) {}

    CausalOrder(List<Event> events) {
        Map<String, Event> byId = new HashMap<>();
        Map<String, Instant> beginnings = new HashMap<>();
        for (Event event : events) {
            byId.put(event.id(), event);
            beginnings.merge(event.origin(), event.time(), (one, other) -> one.isBefore(other) ? one : other);
        }
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing((Event event) -> beginnings.getOrDefault(event.origin(), event.time()))
                .thenComparing(Event::origin)
                .thenComparingInt(event -> depth(event, byId))
                .thenComparingInt(event -> Contracts.position(event.type()))
                .thenComparing(Event::id));
        sorted.forEach(event -> positions.put(event.id(), positions.size()));
    }

    /// Unknown ids come last.
    int position(String id) {
        return positions.getOrDefault(id, Integer.MAX_VALUE);
    }

    private static int depth(Event event, Map<String, Event> byId) {
        int depth = 0;
        Event cause = byId.get(event.cause());
        while (cause != null) {
            depth++;
            cause = byId.get(cause.cause());
        }
        return depth;
    }
}
