package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// The ISO weeks in which hours are held.
///
/// @param from the first Monday
/// @param to the last Sunday; null for without end, as nobody knows yet when the service starts
/// @param planned for how many weeks the service is planned; null when that is not known
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldWeeks(
        LocalDate from, @Nullable LocalDate to, @Nullable Integer planned) {

    /// From the week of this day on, for a service whose start nobody knows.
    public static HeldWeeks from(LocalDate day, @Nullable Integer planned) {
        return new HeldWeeks(monday(day), null, planned);
    }

    /// All weeks that a service touches which starts on this day: one more than planned, unless that is a Monday.
    public static HeldWeeks starting(LocalDate day, int planned) {
        LocalDate last = day.plusWeeks(planned).minusDays(1);
        return new HeldWeeks(monday(day), last.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)), planned);
    }

    /// Those of a service that is agreed on a day. A start before that day has passed and is known no longer.
    ///
    /// @param start null when nobody knows it
    public static HeldWeeks of(@Nullable LocalDate start, @Nullable Integer weeks, LocalDate agreed) {
        if (start == null || start.isBefore(agreed)) {
            return from(agreed, weeks);
        }
        return weeks == null ? from(start, null) : starting(start, weeks);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
