package org.entrelacs.contract.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PlannedStartTest {
    private static final Instant DECIDED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void days_run_from_a_start_that_is_still_to_come() {
        assertEquals(
                Instant.parse("2027-03-01T00:00:00Z"),
                PlannedStart.countedFrom(LocalDate.parse("2027-03-01"), DECIDED));
    }

    @Test
    void a_start_on_the_day_itself_or_before_counts_for_nothing() {
        assertEquals(DECIDED, PlannedStart.countedFrom(LocalDate.parse("2026-11-23"), DECIDED));
    }

    @Test
    void a_start_that_nobody_knows_counts_for_nothing() {
        assertEquals(DECIDED, PlannedStart.countedFrom(null, DECIDED));
    }
}
