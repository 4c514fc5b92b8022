package org.entrelacs.planning.offer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;

/// Capacity is asked for by plans, which wait for the answer: a no is an event too.
final class Capacity {
    private Capacity() {}

    static List<OfferEvent> reserve(ReserveCapacity asked, Offer offer) {
        return switch (offer) {
            case Absent _ -> refuseAll(asked, Ledger.EMPTY, CapacityRefusal.NO_SUCH_OFFER);
            case Withdrawn(var _, var ledger, var _) -> refuseAll(asked, ledger, CapacityRefusal.OFFER_WITHDRAWN);
            case Published published -> fit(asked, published);
        };
    }

    private static List<OfferEvent> fit(ReserveCapacity asked, Published offer) {
        List<OfferEvent> answers = new ArrayList<>();
        Ledger ledger = offer.ledger();
        for (var hours : asked.services()) {
            if (ledger.holds(hours.service())) {
                continue;
            }
            Duration free = offer.terms().weeklyCapacity().minus(ledger.promised());
            if (hours.perWeek().compareTo(free) > 0) {
                answers.add(new CapacityRefused(
                        asked.person(), hours.service(), hours.perWeek(), free, CapacityRefusal.CAPACITY_EXCEEDED));
            } else {
                answers.add(new CapacityReserved(asked.person(), hours.service(), hours.perWeek()));
                ledger = ledger.reserve(asked.person(), hours.service(), hours.perWeek());
            }
        }
        return answers;
    }

    private static List<OfferEvent> refuseAll(ReserveCapacity asked, Ledger ledger, CapacityRefusal reason) {
        return asked.services().stream()
                .filter(hours -> !ledger.holds(hours.service()))
                .<OfferEvent>map(hours ->
                        new CapacityRefused(asked.person(), hours.service(), hours.perWeek(), Duration.ZERO, reason))
                .toList();
    }

    static List<OfferEvent> confirm(ConfirmCapacity confirm, Offer offer) {
        return ledger(offer).reserves(confirm.service())
                ? List.of(new CapacityConfirmed(confirm.person(), confirm.service()))
                : List.of();
    }

    static List<OfferEvent> release(ReleaseCapacity release, Offer offer) {
        Ledger ledger = ledger(offer);
        return ledger.holds(release.service())
                ? List.of(new CapacityReleased(
                        release.person(),
                        release.service(),
                        ledger.holding(release.service()).perWeek(),
                        release.reason()))
                : List.of();
    }

    private static Ledger ledger(Offer offer) {
        return switch (offer) {
            case Absent _ -> Ledger.EMPTY;
            case Published(var _, var ledger) -> ledger;
            case Withdrawn(var _, var ledger, var _) -> ledger;
        };
    }
}
