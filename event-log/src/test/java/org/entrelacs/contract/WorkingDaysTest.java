package org.entrelacs.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    /// As published by the French administration for these years.
    @ParameterizedTest
    @CsvSource({
        "2024, 2024-04-01, 2024-05-09, 2024-05-20",
        "2025, 2025-04-21, 2025-05-29, 2025-06-09",
        "2026, 2026-04-06, 2026-05-14, 2026-05-25",
        "2027, 2027-03-29, 2027-05-06, 2027-05-17"
    })
    void eleven_holidays_a_year_move_with_easter_or_not_at_all(
            int year, LocalDate easterMonday, LocalDate ascension, LocalDate whitMonday) {
        var fixed = Stream.of("01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25")
                .map(day -> LocalDate.parse(year + "-" + day));
        var off = Stream.concat(fixed, Stream.of(easterMonday, ascension, whitMonday))
                .distinct()
                .toList();
        var found = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && !WorkingDays.isOne(day))
                .toList();
        assertEquals(
                off.stream()
                        .filter(day -> day.getDayOfWeek().getValue() <= 5)
                        .sorted()
                        .toList(),
                found);
    }

    @ParameterizedTest
    @CsvSource({"1818, 1818-03-22", "1943, 1943-04-25", "2000, 2000-04-23", "2038, 2038-04-25", "2285, 2285-03-22"})
    void easter_is_found_at_both_ends_of_its_range(int year, LocalDate sunday) {
        assertEquals(sunday, WorkingDays.easter(year));
    }

    @Test
    void two_working_days_from_a_friday_end_on_tuesday_at_the_same_time() {
        assertEquals(
                Instant.parse("2026-03-10T09:30:00Z"), WorkingDays.after(Instant.parse("2026-03-06T09:30:00Z"), 2));
    }

    @Test
    void a_long_weekend_counts_for_nothing() {
        assertEquals(
                Instant.parse("2026-05-18T09:00:00Z"), WorkingDays.after(Instant.parse("2026-05-13T09:00:00Z"), 2));
    }

    @Test
    void what_begins_on_a_sunday_counts_from_monday() {
        assertEquals(
                Instant.parse("2026-03-02T09:00:00Z"), WorkingDays.after(Instant.parse("2026-03-01T09:00:00Z"), 1));
    }

    @Test
    void ten_working_days_before_an_easter_monday_lie_two_weeks_back() {
        assertEquals(LocalDate.parse("2026-03-23"), WorkingDays.before(LocalDate.parse("2026-04-06"), 10));
    }
}
