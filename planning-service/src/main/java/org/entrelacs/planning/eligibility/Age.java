package org.entrelacs.planning.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Completed years. Who told an age once, and not a birthday, is one of two by now.
public record Age(int least, int most) {

    public static Age exactly(int years) {
        return new Age(years, years);
    }

    /// @param years completed on a day in the past
    static Age today(int years, LocalDate on, LocalDate today) {
        if (!today.isAfter(on)) {
            return exactly(years);
        }
        int since = Math.toIntExact(ChronoUnit.YEARS.between(on, today));
        boolean anniversary = on.plusYears(since).equals(today);
        return new Age(years + since, anniversary ? years + since : years + since + 1);
    }

    @Override
    public String toString() {
        return least == most ? Integer.toString(least) : least + " or " + most;
    }
}
