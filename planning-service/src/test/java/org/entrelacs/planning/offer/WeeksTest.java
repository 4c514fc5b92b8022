package org.entrelacs.planning.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.entrelacs.contract.planning.HeldWeeks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksTest {
    @ParameterizedTest
    @CsvSource({
        "1970-01-01, 1969-12-29",
        "2026-03-01, 2026-02-23",
        "2026-03-02, 2026-03-02",
        "2026-03-08, 2026-03-02",
        "2027-01-01, 2026-12-28"
    })
    void a_week_begins_on_monday(LocalDate day, LocalDate monday) {
        assertEquals(monday, Weeks.monday(Weeks.number(day)));
    }

    @ParameterizedTest
    @CsvSource({"-999999999-01-01, 0", "1969-12-28, 0", "9999-12-31, 16383", "+999999999-12-31, 16383"})
    void days_beyond_belong_to_the_first_or_the_last_week(LocalDate day, int week) {
        assertEquals(week, Weeks.number(day));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 1, 2026-03-08", "2026-03-03, 1, 2026-03-15", "2026-03-08, 10, 2026-05-17"})
    void a_service_holds_every_week_that_it_touches(LocalDate start, int planned, LocalDate last) {
        assertEquals(new HeldWeeks(LocalDate.parse("2026-03-02"), last, planned), HeldWeeks.starting(start, planned));
    }

    @Test
    void what_holds_no_weeks_holds_all() {
        assertEquals(Weeks.ALL, Weeks.of(null));
    }

    @Test
    void there_are_no_weeks_without_a_week() {
        assertThrows(IllegalArgumentException.class, () -> new Weeks(7, 7));
    }
}
