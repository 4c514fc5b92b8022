package org.entrelacs.assessment.intake.view;

import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.ARRIVED;
import static org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome.NOT_REACHED;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.ELIGIBLE;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.REDIRECTED;
import static org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.entrelacs.assessment.Told;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeFollowedUp;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReceived;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeWithdrawn;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.TriageUrgency;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final PersonalText TEXT = new PersonalText("damp walls");
    private static final Instant NOVEMBER = Instant.parse("2026-11-30T23:59:59Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

    private final Demand demand = new Demand();
    private final Told told = new Told(demand, "intake");

    @Test
    void each_month_counts_what_became_of_those_who_came_in() {
        came("p-1", NOVEMBER, ELIGIBLE);
        came("p-2", NOVEMBER, REDIRECTED);
        came("p-3", NOVEMBER, REFUSED);
        came("p-4", DECEMBER, REFUSED);
        assertEquals(
                List.of(
                        new MonthOfDemand(YearMonth.of(2026, 11), 1, 1, 1, 0, 0, 0, 0),
                        new MonthOfDemand(YearMonth.of(2026, 12), 0, 0, 1, 0, 0, 0, 0)),
                demand.following("", 10));
    }

    @Test
    void what_is_heard_later_counts_in_the_month_of_the_intake_and_the_last_word_counts() {
        came("p-1", NOVEMBER, REDIRECTED);
        told.of("p-1", DECEMBER, new IntakeFollowedUp("i1", NOT_REACHED, TEXT, null));
        told.of("p-1", DECEMBER, new IntakeFollowedUp("i1", ARRIVED, TEXT, null));
        assertEquals(List.of(new MonthOfDemand(YearMonth.of(2026, 11), 0, 1, 0, 0, 1, 0, 0)), demand.following("", 10));
    }

    @Test
    void who_withdraws_stays_counted() {
        came("p-1", NOVEMBER, ELIGIBLE);
        told.of("p-1", DECEMBER, new IntakeWithdrawn("i1", TEXT));
        assertEquals(List.of(new MonthOfDemand(YearMonth.of(2026, 11), 1, 0, 0, 1, 0, 0, 0)), demand.following("", 10));
    }

    @Test
    void the_list_goes_on_after_a_month() {
        came("p-1", NOVEMBER, ELIGIBLE);
        came("p-2", DECEMBER, ELIGIBLE);
        assertEquals(
                List.of(YearMonth.of(2026, 12)),
                demand.following("2026-11", 10).stream()
                        .map(MonthOfDemand::month)
                        .toList());
    }

    private void came(String person, Instant at, TriageOutcome outcome) {
        told.of(
                person,
                at,
                new IntakeReceived("i1", IntakeSource.SELF, IntakeReason.HOUSING, 70, "75114", TEXT),
                new IntakeTriaged("i1", outcome, TriageUrgency.ROUTINE, List.of(), ""));
    }
}
