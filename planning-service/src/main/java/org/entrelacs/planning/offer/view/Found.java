package org.entrelacs.planning.offer.view;

import org.entrelacs.planning.offer.view.SearchOrder.Place;

/// An offer that suits a search, and where it stands in the search's order.
record Found(Place place, OfferRow row) {
    OfferSummary summary(Search search) {
        return row.on(search.today(), search.weeks());
    }

    String cursor(SearchOrder order) {
        return order == SearchOrder.OFFER ? row.offer() : place.cursor();
    }
}
