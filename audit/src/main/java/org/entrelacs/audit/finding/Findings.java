package org.entrelacs.audit.finding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.log.StoredRecord;

/// Collects what the checks say. Of each invariant the first findings are kept and all are counted, so
/// that a log that is broken from end to end does not fill the memory.
public final class Findings {
    static final int KEPT = 100;

    private final Map<Invariant, List<Finding>> kept = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Long> counts = new EnumMap<>(Invariant.class);
    private final Map<String, Long> figures = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    public void add(Invariant invariant, Place place, String expected, String found) {
        counts.merge(invariant, 1L, Long::sum);
        List<Finding> same = kept.computeIfAbsent(invariant, _ -> new ArrayList<>());
        if (same.size() < KEPT) {
            same.add(new Finding(invariant, place, expected, found));
        }
    }

    public void add(Invariant invariant, StoredRecord at, String stream, String expected, String found) {
        add(invariant, Place.of(at, stream), expected, found);
    }

    /// Something that is worth knowing and no fault.
    public void note(String text) {
        notes.add(text);
    }

    /// Adds to a figure of the report, such as `events`.
    public void count(String figure, long more) {
        figures.merge(figure, more, Long::sum);
    }

    /// The first of each invariant, in the order of [Invariant].
    public List<Finding> kept() {
        return kept.values().stream().flatMap(List::stream).toList();
    }

    /// All of each invariant that has any.
    public Map<Invariant, Long> counts() {
        return counts;
    }

    public Map<String, Long> figures() {
        return figures;
    }

    public List<String> notes() {
        return notes;
    }
}
