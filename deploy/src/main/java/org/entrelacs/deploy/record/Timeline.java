package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/// What happened to a person, an event a line. What the register wrote about it is left out: it stands under the
/// interdependencies, and how many facts arrive there depends on who was faster.
final class Timeline {
    private static final String REGISTER = "dependency/";

    private Timeline() {}

    static List<CausalOrder.Event> events(JsonNode timeline) {
        List<CausalOrder.Event> events = new ArrayList<>();
        for (JsonNode entry : timeline.path("items")) {
            events.add(new CausalOrder.Event(
                    entry.path("id").asText(),
                    entry.path("type").asText(),
                    Instant.parse(entry.path("occurredAt").asText()),
                    entry.path("correlationId").asText(),
                    entry.path("causationId").asText()));
        }
        return events;
    }

    static void write(JsonNode timeline, CausalOrder order, Sheet sheet) {
        StreamSupport.stream(timeline.path("items").spliterator(), false)
                .filter(entry -> !entry.path("stream").asText().startsWith(REGISTER))
                .sorted(Comparator.comparingInt(
                        entry -> order.position(entry.path("id").asText())))
                .forEach(entry -> sheet.line("%-20s  %-28s  %-24s  %s"
                        .formatted(
                                Sheet.shortTime(entry.path("occurredAt").asText()),
                                Sheet.shortType(entry.path("type").asText()),
                                who(entry),
                                entry.path("id").asText())));
    }

    /// A reaction acts on behalf of somebody; that is who is of interest.
    private static String who(JsonNode entry) {
        String actor = entry.path("actor").asText();
        String onBehalfOf = entry.path("onBehalfOf").asText();
        return Set.of("", actor).contains(onBehalfOf) ? actor : "for " + onBehalfOf;
    }
}
