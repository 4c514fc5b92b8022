package org.entrelacs.benchmarks.offer;

import java.time.Duration;
import java.util.UUID;

public sealed interface OfferRefusal {
    record NotEnoughHours(Duration free, Duration asked) implements OfferRefusal {}

    record AlreadyReserved(UUID reservation) implements OfferRefusal {}

    record NoSuchReservation(UUID reservation) implements OfferRefusal {}
}
