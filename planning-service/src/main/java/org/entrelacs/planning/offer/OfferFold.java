package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Known;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;

/// The offer after one more event.
final class OfferFold {
    private static final Set<CapacityRefusal> BY_A_PUBLISHED_ONE =
            Set.of(CapacityRefusal.CAPACITY_EXCEEDED, CapacityRefusal.OFFER_SUSPENDED);

    private OfferFold() {}

    static Offer evolve(Offer offer, OfferEvent event) {
        return switch (event) {
            case OfferPublished published -> begun(offer, published);
            case OfferChanged changed -> changed(published(offer, event), changed);
            case OfferSuspended(var from, var until, var reason) ->
                standing(published(offer, event), new Standing.Suspended(from, until, reason));
            case OfferWithdrawn(var reason) -> {
                Published before = published(offer, event);
                yield new Withdrawn(before.terms(), before.schedule(), before.ledger(), reason);
            }
            case HolderWarned warned -> holding(known(offer, event), warned.service());
            case CapacityReserved reserved -> {
                Published before = published(offer, event);
                yield fitting(before.with(before.ledger().reserve(reserved)), Weeks.of(reserved.held()));
            }
            case CapacityRefused refused -> refused(offer, refused);
            case CapacityConfirmed confirmed -> {
                Known before = known(offer, event);
                Known after = before.with(before.ledger().confirm(confirmed));
                yield fitting(after, after.ledger().holding(confirmed.service()).weeks());
            }
            case ReservationRenewed(var _, var service, var until) -> {
                Published before = published(offer, event);
                yield before.with(before.ledger().waiting(service, until));
            }
            case CapacityUnclaimed unclaimed -> {
                Known before = known(offer, event);
                yield before.with(before.ledger().waiting(unclaimed.service(), null));
            }
            case CapacityReleased released -> {
                Known before = known(offer, event);
                yield before.with(before.ledger().release(released.service()));
            }
        };
    }

    private static Offer begun(Offer offer, OfferPublished event) {
        if (offer instanceof Absent) {
            OfferTerms terms = OfferTerms.of(event);
            return new Published(terms, Schedule.of(terms), Ledger.EMPTY, new Standing.Open());
        }
        throw cannotFollow(event, offer);
    }

    private static Offer changed(Published before, OfferChanged event) {
        LocalDate from = event.from();
        Published after = new Published(
                before.terms().after(event), before.schedule().after(event), before.ledger(), before.standing());
        return fitting(after, from == null ? Weeks.ALL : after.schedule().sameCapacityFrom(from));
    }

    private static Published standing(Published before, Standing standing) {
        return new Published(before.terms(), before.schedule(), before.ledger(), standing);
    }

    private static Offer refused(Offer offer, CapacityRefused event) {
        boolean itself = switch (offer) {
            case Absent _ -> event.reason() == CapacityRefusal.NO_SUCH_OFFER;
            case Published _ -> BY_A_PUBLISHED_ONE.contains(event.reason());
            case Withdrawn _ -> event.reason() == CapacityRefusal.OFFER_WITHDRAWN;
        };
        if (itself) {
            return offer;
        }
        throw cannotFollow(event, offer);
    }

    private static Known holding(Known offer, String service) {
        offer.ledger().holding(service);
        return offer;
    }

    private static Known fitting(Known offer, Weeks weeks) {
        Duration free = offer.schedule().free(offer.ledger().promised(), weeks);
        if (free.isNegative()) {
            throw new IllegalStateException(free.negated() + " a week are promised beyond the capacity");
        }
        return offer;
    }

    private static Published published(Offer offer, OfferEvent event) {
        if (offer instanceof Published published) {
            return published;
        }
        throw cannotFollow(event, offer);
    }

    private static Known known(Offer offer, OfferEvent event) {
        if (offer instanceof Known known) {
            return known;
        }
        throw cannotFollow(event, offer);
    }

    private static IllegalStateException cannotFollow(OfferEvent event, Offer offer) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + offer.getClass().getSimpleName());
    }
}
