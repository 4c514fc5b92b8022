package org.entrelacs.systemtests.year;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/// A year of 52 weeks from a January's first Monday on. Its days are counted from 0, so that the same seed gives the
/// same year whenever it is run.
///
/// @param first a Monday
public record Days(LocalDate first) {
    static final int WEEKS = 52;
    static final int WEEK = 7;
    static final int COUNT = WEEKS * WEEK;
    private static final int QUARTER = COUNT / 4;
    private static final int MARCH = 59;
    private static final int DECEMBER = 334;
    private static final Duration MORNING = Duration.ofHours(6);
    private static final Duration LATER_EACH_DAY = Duration.ofMinutes(2);

    /// The next one that lies ahead.
    public static Days after(LocalDate today) {
        return new Days(today.plusYears(1).withDayOfYear(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)));
    }

    /// January, February and December.
    static boolean isWinter(int day) {
        return day < MARCH || day >= DECEMBER;
    }

    static boolean isMonday(int day) {
        return day % WEEK == 0;
    }

    LocalDate last() {
        return first.plusDays(COUNT - 1L);
    }

    /// Counted from 0; what lies outside the year is put to its nearest day.
    int day(Instant at) {
        return (int) Math.clamp(Duration.between(midnight(0), at).toDays(), 0L, COUNT - 1L);
    }

    /// Counted from 1.
    int week(Instant at) {
        return day(at) / WEEK + 1;
    }

    /// From 0 to 3.
    int quarter(Instant at) {
        return day(at) / QUARTER;
    }

    Instant midnight(int day) {
        return first.plusDays(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// When people say yes on that day: a little later each day, so that what is due a number of days after a
    /// decision is always due before that day's decisions begin.
    Instant morning(int day) {
        return midnight(day).plus(MORNING).plus(LATER_EACH_DAY.multipliedBy(day));
    }

    Instant evening(int day) {
        return midnight(day).plus(Duration.ofDays(1)).minus(Duration.ofMinutes(30));
    }
}
