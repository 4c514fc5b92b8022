package org.entrelacs.systemtests.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/// What a simulation found.
///
/// @param progress as it was told, the last word included
/// @param summary what the simulation says of itself in the end
/// @param changes how those would have ended that ended otherwise in fact, by request
public record Found(List<Progress> progress, JsonNode summary, Map<String, End> changes) {
    public boolean isIdentical() {
        return summary.path("identical").asBoolean(false);
    }

    /// Whether the progress names a place in the log after its beginning and before its end.
    public boolean toldOfReading() {
        return progress.stream().anyMatch(told -> told.offset() > 0);
    }

    /// Both sides in one table.
    public String table() {
        return "%-10s %6s %12s %8s %8s %-60s%n".formatted("side", "served", "granted EUR", "median", "p90", "standings")
                + line("fact")
                + line("otherwise");
    }

    private String line(String side) {
        JsonNode totals = summary.path(side);
        return "%-10s %6d %12.2f %6.1f d %6.1f d %-60s%n"
                .formatted(
                        side,
                        totals.path("served").asInt(),
                        totals.path("granted").asLong() / 100.0,
                        totals.path("medianWaitDays").asDouble(),
                        totals.path("longWaitDays").asDouble(),
                        totals.path("standings"));
    }
}
