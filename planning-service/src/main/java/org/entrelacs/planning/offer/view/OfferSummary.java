package org.entrelacs.planning.offer.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import org.entrelacs.contract.Money;
import org.entrelacs.planning.offer.OfferTerms;

/// An offer that takes reservations.
///
/// @param free hours a week that can still be reserved, as far as the list has read
public record OfferSummary(String offer, @JsonUnwrapped OfferTerms terms, Duration free) {

    OfferSummary changed(Duration capacity, Money unitCost) {
        Duration promised = terms.weeklyCapacity().minus(free);
        return new OfferSummary(offer, terms.with(capacity, unitCost), capacity.minus(promised));
    }

    OfferSummary reserved(Duration perWeek) {
        return new OfferSummary(offer, terms, free.minus(perWeek));
    }

    OfferSummary released(Duration perWeek) {
        return new OfferSummary(offer, terms, free.plus(perWeek));
    }
}
