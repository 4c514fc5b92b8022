package org.entrelacs.contract;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.Set;

/// Days on which offices work: Monday to Friday, but for the public holidays of metropolitan
/// France (Code du travail, L. 3133-1). Days are counted in UTC. Deadlines in events are counted
/// so, hence it can only change together with a new version of those events.
public final class WorkingDays {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 8),
            MonthDay.of(7, 14),
            MonthDay.of(8, 15),
            MonthDay.of(11, 1),
            MonthDay.of(11, 11),
            MonthDay.of(12, 25));

    /// Easter Monday, Ascension, Whit Monday.
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);

    private WorkingDays() {}

    /// The same time of day so many working days later.
    public static Instant after(Instant from, int days) {
        var start = from.atOffset(ZoneOffset.UTC);
        return after(start.toLocalDate(), days).atTime(start.toLocalTime()).toInstant(ZoneOffset.UTC);
    }

    /// The last of so many working days, counted from the day after.
    public static LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; counted += isOne(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// The day so many working days before.
    public static LocalDate before(LocalDate from, int days) {
        LocalDate day = from;
        for (int counted = 0; counted < days; counted += isOne(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }

    public static boolean isOne(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int sinceEaster = day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
        return !weekend && !FIXED.contains(MonthDay.from(day)) && !AFTER_EASTER.contains(sinceEaster);
    }

    /// Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher.
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
