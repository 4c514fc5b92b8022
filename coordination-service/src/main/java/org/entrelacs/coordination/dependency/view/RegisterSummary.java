package org.entrelacs.coordination.dependency.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyKind;

/// The register in figures.
///
/// @param gaps dependencies that are unmanaged past their due
/// @param byKind kind to state to number; what does not occur is not listed
/// @param position what had been read
public record RegisterSummary(
        long total, long gaps, Map<DependencyKind, Map<String, Long>> byKind, Map<String, Long> position) {

    static RegisterSummary of(Stream<DependencyRow> rows, Map<String, Long> position) {
        long total = 0;
        long gaps = 0;
        Map<DependencyKind, Map<String, Long>> byKind = new EnumMap<>(DependencyKind.class);
        for (DependencyRow row : (Iterable<DependencyRow>) rows::iterator) {
            total++;
            gaps += row.gap() ? 1 : 0;
            byKind.computeIfAbsent(row.kind(), _ -> new TreeMap<>()).merge(row.state(), 1L, Long::sum);
        }
        return new RegisterSummary(total, gaps, byKind, position);
    }
}
