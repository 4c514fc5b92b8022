package org.entrelacs.planning.proposal;

import java.util.Optional;
import java.util.Set;
import org.entrelacs.planning.eligibility.Eligibility;

/// Whether an offer can serve a need of a person at all, its free hours aside.
final class Possible {
    private Possible() {}

    /// @param rule of the offer when it is its own rule that says no; empty otherwise
    record Obstacle(Constraint constraint, String rule) {}

    static Optional<Obstacle> obstacle(PersonInNeed person, OpenNeed need, FreeOffer offer, Distances distances) {
        if (!offer.needCodes().contains(need.code())) {
            return no(Constraint.NEED_CODE);
        }
        if (distances.between(offer, person.territory()).isEmpty()) {
            return no(Constraint.TERRITORY);
        }
        if (person.refused().contains(offer.provider())) {
            return no(Constraint.REFUSED_PROVIDER);
        }
        if (person.refusedClasses().contains(offer.serviceClass())) {
            return no(Constraint.REFUSED_SERVICE);
        }
        Set<String> planned = person.planned().getOrDefault(offer.serviceClass(), Set.of(offer.offer()));
        if (!planned.equals(Set.of(offer.offer()))) {
            return no(Constraint.OVERLAP);
        }
        return Eligibility.of(offer.rules(), person.facts()).unmet().stream()
                .findFirst()
                .map(rule -> new Obstacle(Constraint.ELIGIBILITY, rule));
    }

    private static Optional<Obstacle> no(Constraint constraint) {
        return Optional.of(new Obstacle(constraint, ""));
    }
}
