package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.LocalDate;

/// One provider's offer. At every version reserved and confirmed hours together fit into the capacity of every week.
public sealed interface Offer {
    record Absent() implements Offer {}

    /// Anything there is or was to be had.
    sealed interface Known extends Offer {
        OfferTerms terms();

        Schedule schedule();

        Ledger ledger();

        Known with(Ledger ledger);

        /// With the capacity and the price of that day.
        default OfferTerms terms(LocalDate day) {
            return terms().with(
                            schedule().capacity().on(day), schedule().price().on(day));
        }
    }

    record Published(OfferTerms terms, Schedule schedule, Ledger ledger, Standing standing) implements Known {
        @Override
        public Published with(Ledger changed) {
            return new Published(terms, schedule, changed, standing);
        }

        /// Hours that can be reserved in each of the weeks.
        public Duration free(Weeks weeks) {
            return schedule.free(ledger.promised(), weeks);
        }
    }

    /// Takes no new reservations; those made stay until they are released.
    record Withdrawn(OfferTerms terms, Schedule schedule, Ledger ledger, String reason) implements Known {
        @Override
        public Withdrawn with(Ledger changed) {
            return new Withdrawn(terms, schedule, changed, reason);
        }
    }
}
