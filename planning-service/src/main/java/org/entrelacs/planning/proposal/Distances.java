package org.entrelacs.planning.proposal;

import java.util.Map;
import java.util.OptionalInt;

/// How far territories lie from each other: 0 the same, 1 next to each other, 2 one farther.
///
/// @param steps between two territories, either way round
public record Distances(Map<Pair, Integer> steps) {
    public static final int FARTHEST = 2;
    public static final Distances NONE = new Distances(Map.of());

    public record Pair(String from, String to) {}

    public Distances {
        steps = Map.copyOf(steps);
    }

    /// @return empty when the offer does not come there
    OptionalInt between(FreeOffer offer, String territory) {
        if (offer.territory().equals(territory)) {
            return OptionalInt.of(0);
        }
        Integer known = steps.getOrDefault(
                new Pair(offer.territory(), territory), steps.get(new Pair(territory, offer.territory())));
        if (known != null) {
            return OptionalInt.of(known);
        }
        return offer.territories().contains(territory) ? OptionalInt.of(1) : OptionalInt.empty();
    }
}
