package org.entrelacs.assessment.instrument.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What edited need rules would have found in past assessments, beside what was found.
///
/// @param examined completed assessments with that version
/// @param changed those of them in which a need differs
/// @param totals by ICF category
/// @param items a page of those that changed, in the order of person and assessment
/// @param next what to pass as `after` for the page that follows; absent on the last page
/// @param position what had been read of the log: partition to offset
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DryRun(
        String instrument,
        String version,
        int examined,
        int changed,
        Map<String, Total> totals,
        List<Changed> items,
        @Nullable String next,
        Map<String, Long> position) {

    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        @JsonProperty("revised")
        REVISED
    }

    /// How many assessments would have the need besides, would no longer have it, or would have it
    /// with another qualifier.
    public record Total(int added, int removed, int revised) {
        private static final Total NONE = new Total(0, 0, 0);

        private Total plus(Change change) {
            return switch (change.kind()) {
                case ADDED -> new Total(added + 1, removed, revised);
                case REMOVED -> new Total(added, removed + 1, revised);
                case REVISED -> new Total(added, removed, revised + 1);
            };
        }
    }

    public record Changed(String person, String assessment, List<Change> changes) {
        String key() {
            return AnswerSheets.Sheet.key(person, assessment);
        }
    }

    /// @param before ICF qualifier; 0 for no need
    /// @param after alike
    public record Change(String code, Kind kind, int before, int after) {
        private static Change of(String code, int before, int after) {
            Kind kind = before == 0 ? Kind.ADDED : after == 0 ? Kind.REMOVED : Kind.REVISED;
            return new Change(code, kind, before, after);
        }
    }

    /// @param before ICF qualifier by ICF category
    /// @param after alike
    static List<Change> changes(Map<String, Integer> before, Map<String, Integer> after) {
        List<Change> changes = new ArrayList<>();
        var codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            int was = before.getOrDefault(code, 0);
            int is = after.getOrDefault(code, 0);
            if (was != is) {
                changes.add(Change.of(code, was, is));
            }
        }
        return changes;
    }

    static Map<String, Total> totals(List<Changed> all) {
        Map<String, Total> totals = new TreeMap<>();
        for (Changed one : all) {
            for (Change change : one.changes()) {
                Total before = totals.getOrDefault(change.code(), Total.NONE);
                totals.put(change.code(), before.plus(change));
            }
        }
        return totals;
    }
}
