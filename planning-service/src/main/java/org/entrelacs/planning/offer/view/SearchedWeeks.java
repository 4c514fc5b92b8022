package org.entrelacs.planning.offer.view;

import java.time.Duration;
import org.entrelacs.planning.offer.Weeks;

/// The weeks for which somebody looks for hours.
record SearchedWeeks(Weeks weeks) {
    Duration free(OfferRow row) {
        return row.schedule().free(row.ledger().promised(), weeks);
    }
}
