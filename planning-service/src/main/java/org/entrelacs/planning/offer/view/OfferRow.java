package org.entrelacs.planning.offer.view;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.planning.offer.Ledger;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Schedule;
import org.entrelacs.planning.offer.Standing;

/// An offer that may take reservations, as far as the directory has read.
///
/// @param words of its name, description, class and provider, sorted
record OfferRow(
        String offer, OfferTerms terms, Schedule schedule, Ledger ledger, Standing standing, List<String> words) {

    static OfferRow of(String offer, OfferPublished published) {
        OfferTerms terms = OfferTerms.of(published);
        return new OfferRow(offer, terms, Schedule.of(terms), Ledger.EMPTY, new Standing.Open(), Words.of(terms));
    }

    OfferRow changed(OfferChanged changed) {
        OfferTerms after = terms.after(changed);
        return new OfferRow(
                offer,
                after,
                schedule.after(changed),
                ledger,
                standing,
                changed.details() == null ? words : Words.of(after));
    }

    OfferRow with(Ledger changed) {
        return new OfferRow(offer, terms, schedule, changed, standing, words);
    }

    OfferRow with(Standing changed) {
        return new OfferRow(offer, terms, schedule, ledger, changed, words);
    }

    OfferSummary on(LocalDate day, SearchedWeeks weeks) {
        return new OfferSummary(
                offer,
                terms.with(schedule.capacity().on(day), schedule.price().on(day)),
                weeks.free(this),
                standing.isSuspendedOn(day));
    }
}
