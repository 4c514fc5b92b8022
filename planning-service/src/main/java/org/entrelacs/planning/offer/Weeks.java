package org.entrelacs.planning.offer;

import java.time.LocalDate;
import org.entrelacs.contract.planning.HeldWeeks;
import org.jspecify.annotations.Nullable;

/// A stretch of ISO weeks, counted from the one that holds 1 January 1970. Reaches to the year 2284; what lies beyond
/// belongs to the last week.
///
/// @param end exclusive
public record Weeks(int first, int end) {
    public static final int END = 1 << 14;
    public static final Weeks ALL = new Weeks(0, END);

    /// From the Monday of that week to 1 January 1970, a Thursday.
    private static final int THURSDAY = 3;

    private static final int DAYS = 7;

    public Weeks {
        if (first < 0 || end <= first || end > END) {
            throw new IllegalArgumentException("no weeks from " + first + " to " + end);
        }
    }

    public static Weeks of(@Nullable HeldWeeks held) {
        if (held == null) {
            return ALL;
        }
        int first = number(held.from());
        return held.to() == null ? from(first) : new Weeks(first, Math.max(first, number(held.to())) + 1);
    }

    /// The week of that day and all that follow.
    public static Weeks from(LocalDate day) {
        return from(number(day));
    }

    private static Weeks from(int first) {
        return new Weeks(first, END);
    }

    public static int number(LocalDate day) {
        return (int) Math.clamp(Math.floorDiv(day.toEpochDay() + THURSDAY, DAYS), 0L, END - 1L);
    }

    public static LocalDate monday(int week) {
        return LocalDate.ofEpochDay((long) week * DAYS - THURSDAY);
    }

    boolean meets(int from, int to) {
        return first < to && from < end;
    }

    boolean holds(int from, int to) {
        return first <= from && to <= end;
    }
}
