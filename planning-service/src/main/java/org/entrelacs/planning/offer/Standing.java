package org.entrelacs.planning.offer;

import java.time.LocalDate;

/// Whether a published offer takes reservations.
public sealed interface Standing {
    record Open() implements Standing {}

    /// @param from the first day
    /// @param until the last day
    record Suspended(LocalDate from, LocalDate until, String reason) implements Standing {}

    default boolean isSuspendedOn(LocalDate day) {
        return this instanceof Suspended(var from, var until, var _) && !day.isBefore(from) && !day.isAfter(until);
    }
}
