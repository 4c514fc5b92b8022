package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.PlannedStart;
import org.entrelacs.planning.offer.Ledger.Holding;
import org.entrelacs.planning.offer.Offer.Absent;
import org.entrelacs.planning.offer.Offer.Known;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.NoteUnclaimed;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;
import org.jspecify.annotations.Nullable;

/// Capacity is asked for by plans, which wait for the answer: a no is an event too.
final class Capacity {
    private Capacity() {}

    static List<OfferEvent> reserve(ReserveCapacity asked, Offer offer) {
        LocalDate day = LocalDate.ofInstant(asked.asked(), ZoneOffset.UTC);
        return switch (offer) {
            case Absent _ -> refuseAll(asked, Ledger.EMPTY, CapacityRefusal.NO_SUCH_OFFER);
            case Withdrawn withdrawn -> refuseAll(asked, withdrawn.ledger(), CapacityRefusal.OFFER_WITHDRAWN);
            case Published published
            when published.standing().isSuspendedOn(day) ->
                refuseAll(asked, published.ledger(), CapacityRefusal.OFFER_SUSPENDED);
            case Published published -> fit(asked, published);
        };
    }

    private static List<OfferEvent> fit(ReserveCapacity asked, Published offer) {
        List<OfferEvent> answers = new ArrayList<>();
        Published after = offer;
        for (Hours hours : asked.services()) {
            if (after.ledger().holds(hours.service())) {
                continue;
            }
            Duration free = after.free(Weeks.of(hours.held()));
            if (hours.perWeek().compareTo(free) > 0) {
                answers.add(refused(asked, hours, free, CapacityRefusal.CAPACITY_EXCEEDED));
            } else {
                CapacityReserved reserved = new CapacityReserved(
                        asked.person(),
                        hours.service(),
                        hours.perWeek(),
                        hours.held(),
                        until(offer.terms(), asked.asked(), hours.held()));
                answers.add(reserved);
                after = after.with(after.ledger().reserve(reserved));
            }
        }
        return answers;
    }

    /// Counted from the first week that is held, where it is still to come. Who needs an authorisation waits for others
    /// to decide, and their hours wait with them.
    static @Nullable Instant until(OfferTerms terms, Instant asked, @Nullable HeldWeeks held) {
        Integer days = terms.details().heldDays();
        if (days == null || terms.entitlement() == Entitlement.DISCRETIONARY) {
            return null;
        }
        return PlannedStart.countedFrom(held == null ? null : held.from(), asked)
                .plus(Duration.ofDays(days));
    }

    private static List<OfferEvent> refuseAll(ReserveCapacity asked, Ledger ledger, CapacityRefusal reason) {
        return asked.services().stream()
                .filter(hours -> !ledger.holds(hours.service()))
                .map(hours -> refused(asked, hours, Duration.ZERO, reason))
                .toList();
    }

    private static OfferEvent refused(ReserveCapacity asked, Hours hours, Duration free, CapacityRefusal reason) {
        return new CapacityRefused(asked.person(), hours.service(), hours.perWeek(), free, reason, hours.held());
    }

    static List<OfferEvent> confirm(ConfirmCapacity confirm, Offer offer) {
        return offer instanceof Known known && known.ledger().reserves(confirm.service())
                ? List.of(new CapacityConfirmed(
                        confirm.person(), confirm.service(), weeks(known, confirm.service(), confirm.on())))
                : List.of();
    }

    /// The planned weeks from the start on, where they are free; otherwise those that were reserved. Where nobody knew
    /// the start, none before the agreement.
    private static @Nullable HeldWeeks weeks(Known offer, String service, LocalDate on) {
        Holding holding = offer.ledger().holding(service);
        HeldWeeks held = holding.held();
        if (held == null || held.planned() == null) {
            return null;
        }
        boolean early = held.to() == null && on.isBefore(held.from());
        HeldWeeks wanted = HeldWeeks.starting(early ? held.from() : on, held.planned());
        HoursByWeek others = offer.ledger().release(service).promised();
        Duration free = offer.schedule().free(others, Weeks.of(wanted));
        return free.compareTo(holding.perWeek()) >= 0 ? wanted : null;
    }

    static List<OfferEvent> release(ReleaseCapacity release, Offer offer) {
        return offer instanceof Known known && known.ledger().holds(release.service())
                ? List.of(new CapacityReleased(
                        release.person(),
                        release.service(),
                        known.ledger().holding(release.service()).perWeek(),
                        release.reason()))
                : List.of();
    }

    static List<OfferEvent> unclaimed(NoteUnclaimed note, Offer offer) {
        return offer instanceof Known known
                ? known.ledger().unclaimed(note.at()).stream()
                        .map(service -> unclaimed(service, known.ledger().holding(service)))
                        .toList()
                : List.of();
    }

    private static OfferEvent unclaimed(String service, Holding held) {
        if (held.until() == null) {
            throw new IllegalStateException(service + " need not be claimed");
        }
        return new CapacityUnclaimed(held.person(), service, held.until());
    }
}
