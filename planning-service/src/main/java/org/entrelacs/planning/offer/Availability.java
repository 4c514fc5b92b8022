package org.entrelacs.planning.offer;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.contract.planning.Unavailability;
import org.entrelacs.contract.planning.Unavailability.Kind;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferCommand.SuspendOffer;
import org.entrelacs.planning.offer.OfferRefusal.DayHasPassed;
import org.entrelacs.planning.offer.OfferRefusal.EndsBeforeItBegins;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchReservation;
import org.entrelacs.planning.offer.OfferRefusal.ReservationDoesNotExpire;

/// Offers go away, for a time or for ever. Whoever holds their hours is told.
final class Availability {
    private Availability() {}

    static Verdict<OfferEvent, OfferRefusal> suspend(SuspendOffer suspend, Published offer) {
        var suspension = suspend.suspension();
        if (suspension.until().isBefore(suspension.from())) {
            return refuse(new EndsBeforeItBegins(suspension.from(), suspension.until()));
        }
        return suspension.until().isBefore(suspend.today())
                ? refuse(new DayHasPassed(suspension.until(), suspend.today()))
                : accept(warning(
                        suspension,
                        new Unavailability(Kind.SUSPENDED, suspension.from(), suspension.until()),
                        offer.ledger()));
    }

    static Verdict<OfferEvent, OfferRefusal> withdraw(OfferWithdrawn withdrawal, Published offer) {
        return accept(warning(withdrawal, new Unavailability(Kind.WITHDRAWN, null, null), offer.ledger()));
    }

    private static List<OfferEvent> warning(OfferEvent reason, Unavailability unavailability, Ledger ledger) {
        List<OfferEvent> events = new ArrayList<>();
        events.add(reason);
        ledger.holdings()
                .forEach((service, held) -> events.add(new HolderWarned(held.person(), service, unavailability)));
        return events;
    }

    static Verdict<OfferEvent, OfferRefusal> renew(RenewReservation renew, Published offer) {
        if (!offer.ledger().holds(renew.service())) {
            return refuse(new NoSuchReservation(renew.service()));
        }
        var held = offer.ledger().holding(renew.service());
        var until = Capacity.until(offer.terms(), renew.asked(), held.held());
        return held.until() == null || until == null
                ? refuse(new ReservationDoesNotExpire(renew.service()))
                : accept(new ReservationRenewed(held.person(), renew.service(), until));
    }
}
