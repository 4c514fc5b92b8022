package org.entrelacs.assessment.intake;

import java.util.List;

/// Where the network works.
///
/// @param prefixes of territory codes, so that `75` serves every commune of the département; none serves everywhere
public record ServedTerritories(List<String> prefixes) {
    public static final ServedTerritories EVERYWHERE = new ServedTerritories(List.of());

    boolean serve(String territory) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(territory::startsWith);
    }
}
