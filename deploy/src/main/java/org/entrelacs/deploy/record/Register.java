package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/// The interdependencies of a person: what waits for what, how it is managed and by whom, and the events that made it
/// so.
final class Register {
    private Register() {}

    static void write(JsonNode register, CausalOrder order, Sheet sheet) {
        StreamSupport.stream(register.path("dependencies").spliterator(), false)
                .sorted(Comparator.comparing((JsonNode row) -> isShared(row, register))
                        .thenComparingInt(row -> order.position(
                                row.path("facts").path(0).path("event").asText()))
                        .thenComparing(row -> row.path("dependency").asText()))
                .forEach(row -> write(row, sheet));
    }

    /// Kept around a resource and not by the person.
    private static boolean isShared(JsonNode row, JsonNode register) {
        return !row.path("register").equals(register.path("key"));
    }

    private static void write(JsonNode row, Sheet sheet) {
        sheet.line("%-18s  %-9s  %-24s  %s%s"
                .formatted(
                        row.path("kind").asText(),
                        row.path("state").asText(),
                        row.path("mechanism").asText("unmanaged"),
                        row.path("owner").asText(),
                        row.path("gap").asBoolean() ? "  GAP" : ""));
        sheet.line("    " + row.path("producer").asText() + " → "
                + row.path("consumer").asText() + ", through "
                + row.path("resource").asText());
        for (JsonNode fact : row.path("facts")) {
            sheet.line("      %-9s %-24s  %s%s"
                    .formatted(
                            fact.path("fact").asText(),
                            Sheet.shortType(fact.path("type").asText()),
                            fact.path("event").asText(),
                            why(fact)));
        }
        for (JsonNode member : row.path("members")) {
            sheet.line("      %-9s %s".formatted("member", member.path("member").asText()));
        }
    }

    private static String why(JsonNode fact) {
        String why = fact.path("broken").asText(fact.path("lapsed").asText(""));
        return why.isEmpty() || why.equals("null") ? "" : "  (" + why + ")";
    }
}
