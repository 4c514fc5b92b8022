package org.entrelacs.benchmarks.offer;

import java.time.Duration;
import java.util.UUID;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// @param reserved hours a week by reservation
/// @param total sum of them
public record Offer(PMap<UUID, Duration> reserved, Duration total) {
    static final Offer EMPTY = new Offer(HashTreePMap.empty(), Duration.ZERO);

    Offer with(Booking booking) {
        return new Offer(reserved.plus(booking.reservation(), booking.perWeek()), total.plus(booking.perWeek()));
    }

    Offer without(Booking booking) {
        return new Offer(reserved.minus(booking.reservation()), total.minus(booking.perWeek()));
    }
}
