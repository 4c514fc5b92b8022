package org.entrelacs.planning.proposal;

import java.util.Collections;
import java.util.Set;

/// What one line of a proposal costs alone, whatever else is proposed.
final class Pricing {
    private static final long THOUSAND_MINOR_UNITS_AN_HOUR = 60_000;

    private final Weights weights;
    private final Distances distances;

    Pricing(Weights weights, Distances distances) {
        this.weights = weights;
        this.distances = distances;
    }

    Points nothing(OpenNeed need) {
        return Points.NONE.with(Constraint.UNMET, weights.unmet(need, need.minutes()));
    }

    Points line(PersonInNeed person, OpenNeed need, FreeOffer offer, long minutes) {
        return Points.NONE
                .with(Constraint.UNMET, weights.unmet(need, need.minutes() - minutes))
                .with(Constraint.PREFERENCE, another(person.preferred(), offer) ? weight(Constraint.PREFERENCE) : 0)
                .with(Constraint.CONTINUITY, another(person.known(), offer) ? weight(Constraint.CONTINUITY) : 0)
                .with(Constraint.LANGUAGE, isMute(person, offer) ? weight(Constraint.LANGUAGE) : 0)
                .with(Constraint.TRAVEL, weight(Constraint.TRAVEL) * steps(person, offer))
                .with(Constraint.COST, cost(offer, minutes));
    }

    private static boolean another(Set<String> providers, FreeOffer offer) {
        return !providers.isEmpty() && !providers.contains(offer.provider());
    }

    private static boolean isMute(PersonInNeed person, FreeOffer offer) {
        return !person.languages().isEmpty() && Collections.disjoint(person.languages(), offer.languages());
    }

    private int steps(PersonInNeed person, FreeOffer offer) {
        return distances.between(offer, person.territory()).orElse(Distances.FARTHEST);
    }

    private long cost(FreeOffer offer, long minutes) {
        return (weight(Constraint.COST) * offer.unitCost().minor() * minutes + THOUSAND_MINOR_UNITS_AN_HOUR / 2)
                / THOUSAND_MINOR_UNITS_AN_HOUR;
    }

    private long weight(Constraint constraint) {
        return weights.of(constraint);
    }
}
