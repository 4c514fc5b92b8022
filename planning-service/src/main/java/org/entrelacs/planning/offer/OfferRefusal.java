package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.LocalDate;

/// Why an offer stays as it is.
public sealed interface OfferRefusal {
    record NoSuchOffer() implements OfferRefusal {}

    record OfferExists() implements OfferRefusal {}

    record OfferIsWithdrawn() implements OfferRefusal {}

    record OfferOfAnotherProvider() implements OfferRefusal {}

    /// @param promised in the fullest of the weeks concerned
    record CapacityIsPromised(Duration promised, Duration asked) implements OfferRefusal {}

    record DiscretionaryNeedsEnvelope() implements OfferRefusal {}

    record EnvelopeIsForDiscretionary() implements OfferRefusal {}

    record DayHasPassed(LocalDate day, LocalDate today) implements OfferRefusal {}

    record EndsBeforeItBegins(LocalDate from, LocalDate until) implements OfferRefusal {}

    record NoSuchReservation(String service) implements OfferRefusal {}

    /// The hours wait for the service as long as it takes, or it has started.
    record ReservationDoesNotExpire(String service) implements OfferRefusal {}
}
