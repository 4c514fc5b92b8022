package org.entrelacs.benchmarks.offer;

import java.time.Duration;
import org.entrelacs.benchmarks.offer.OfferCommand.Release;
import org.entrelacs.benchmarks.offer.OfferCommand.Reserve;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReleased;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.OfferRefusal.AlreadyReserved;
import org.entrelacs.benchmarks.offer.OfferRefusal.NoSuchReservation;
import org.entrelacs.benchmarks.offer.OfferRefusal.NotEnoughHours;
import org.entrelacs.log.Decider;
import org.entrelacs.log.StreamKind;
import org.entrelacs.log.Verdict;

/// Never more hours than the offer has, each reservation once. Every system under test runs exactly this.
public final class OfferDecider implements Decider<OfferCommand, Offer, OfferEvent, OfferRefusal> {
    public static final StreamKind<OfferCommand, Offer, OfferEvent, OfferRefusal> KIND =
            new StreamKind<>("offer", new OfferDecider(), OfferEvent.class);
    private static final Duration WEEKLY = Duration.ofHours(1_000_000);

    @Override
    public Offer initial() {
        return Offer.EMPTY;
    }

    @Override
    public Verdict<OfferEvent, OfferRefusal> decide(OfferCommand command, Offer offer) {
        return switch (command) {
            case Reserve(var booking) -> reserve(booking, offer);
            case Release(var booking) -> release(booking, offer);
        };
    }

    private static Verdict<OfferEvent, OfferRefusal> reserve(Booking booking, Offer offer) {
        if (offer.reserved().containsKey(booking.reservation())) {
            return Verdict.refuse(new AlreadyReserved(booking.reservation()));
        }
        Duration free = WEEKLY.minus(offer.total());
        return booking.perWeek().compareTo(free) > 0
                ? Verdict.refuse(new NotEnoughHours(free, booking.perWeek()))
                : Verdict.accept(new HoursReserved(booking));
    }

    private static Verdict<OfferEvent, OfferRefusal> release(Booking booking, Offer offer) {
        return offer.reserved().containsKey(booking.reservation())
                ? Verdict.accept(new HoursReleased(booking))
                : Verdict.refuse(new NoSuchReservation(booking.reservation()));
    }

    @Override
    public Offer evolve(Offer offer, OfferEvent event) {
        return switch (event) {
            case HoursReserved(var booking) -> offer.with(booking);
            case HoursReleased(var booking) -> offer.without(booking);
        };
    }
}
