package org.entrelacs.benchmarks.offer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Hours that one service of one plan takes from an offer.
///
/// @param needs ICF categories
public record Booking(
        UUID reservation,
        String plan,
        String service,
        String serviceCode,
        Duration perWeek,
        LocalDate startsOn,
        LocalDate endsOn,
        String territory,
        List<String> needs) {

    /// One of many of the same size.
    public static Booking of(UUID reservation) {
        String suffix = reservation.toString();
        return new Booking(
                reservation,
                "plan-" + suffix.substring(0, 18),
                "service-" + suffix.substring(19),
                "home-help",
                Duration.ofMinutes(210),
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 5, 31),
                "fr-75-11",
                List.of("d510", "d520", "d540", "d550"));
    }
}
