package org.entrelacs.planning.proposal;

import java.util.List;

/// The question: who needs what, and what there is.
///
/// @param people in the order in which they came
public record Situation(List<PersonInNeed> people, List<FreeOffer> offers, Distances distances) {
    public Situation {
        people = List.copyOf(people);
        offers = List.copyOf(offers);
    }
}
