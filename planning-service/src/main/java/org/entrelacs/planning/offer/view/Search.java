package org.entrelacs.planning.offer.view;

import java.time.LocalDate;
import org.entrelacs.planning.offer.view.SearchOrder.Place;

/// @param today for which capacity and price are told
/// @param after the place behind which to go on
record Search(OfferFilter filter, SearchedWeeks weeks, SearchOrder order, Place after, int limit, LocalDate today) {

    /// In the order of ids a page begins where the last one ended; in all others all that suit are looked at.
    String skip() {
        return order == SearchOrder.OFFER ? after.offer() : "";
    }
}
