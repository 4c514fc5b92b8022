package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// How many interdependencies the network has, by kind and state.
final class Totals {
    private Totals() {}

    static void write(JsonNode summary, Sheet sheet) {
        summary.path("byKind").properties().forEach(kind -> {
            List<String> states = new ArrayList<>();
            kind.getValue()
                    .properties()
                    .forEach(state -> states.add(state.getValue().asText() + " " + state.getKey()));
            sheet.line("%-18s  %s".formatted(kind.getKey(), String.join(", ", states)));
        });
        sheet.line("%-18s  %s".formatted("all", summary.path("total").asText()));
        sheet.line("%-18s  %s".formatted("gaps", summary.path("gaps").asText()));
    }
}
