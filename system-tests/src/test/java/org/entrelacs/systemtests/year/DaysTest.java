package org.entrelacs.systemtests.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final Duration REVIEW = Duration.ofDays(30);
    private static final Duration OF_ONE_MORNING = Duration.ofSeconds(100);
    private static final Days DAYS = new Days(LocalDate.of(2027, 1, 4));

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-01", "2026-11-22", "2026-12-31", "2028-02-29"})
    void a_year_begins_on_a_january_monday_that_lies_ahead(LocalDate today) {
        LocalDate first = Days.after(today).first();
        assertEquals(DayOfWeek.MONDAY, first.getDayOfWeek());
        assertEquals(1, first.getMonthValue());
        assertTrue(first.isAfter(today));
    }

    @Test
    void what_is_due_days_after_a_decision_is_due_before_that_days_first_yes() {
        for (int day = 0; day + 30 < Days.COUNT; day++) {
            var decided = DAYS.morning(day).plus(OF_ONE_MORNING);
            assertTrue(decided.plus(REVIEW).isBefore(DAYS.morning(day + 30)), "day " + day);
            assertTrue(decided.isBefore(DAYS.evening(day)), "day " + day);
        }
    }

    @Test
    void weeks_count_from_one_and_quarters_from_nought() {
        assertEquals(1, DAYS.week(DAYS.morning(6)));
        assertEquals(2, DAYS.week(DAYS.midnight(7)));
        assertEquals(52, DAYS.week(DAYS.evening(363)));
        assertEquals(0, DAYS.quarter(DAYS.evening(90)));
        assertEquals(1, DAYS.quarter(DAYS.midnight(91)));
        assertEquals(3, DAYS.quarter(DAYS.evening(363)));
    }
}
