package org.entrelacs.planning.offer;

import java.time.Duration;

/// One provider's offer. At every version reserved and confirmed hours together fit into the weekly capacity.
public sealed interface Offer {
    record Absent() implements Offer {}

    record Published(OfferTerms terms, Ledger ledger) implements Offer {
        public Published {
            if (ledger.promised().compareTo(terms.weeklyCapacity()) > 0) {
                throw new IllegalStateException(ledger.promised() + " is promised of " + terms.weeklyCapacity());
            }
        }

        public Duration free() {
            return terms.weeklyCapacity().minus(ledger.promised());
        }
    }

    /// Takes no new reservations; those made stay until they are released.
    record Withdrawn(OfferTerms terms, Ledger ledger, String reason) implements Offer {}
}
