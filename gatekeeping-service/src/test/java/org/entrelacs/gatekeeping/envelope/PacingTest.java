package org.entrelacs.gatekeeping.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCycle;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

/// 365,000 for the days of 2026, paced by weeks with a buffer of 2 %, 5 % reserved: 1,000 a day.
class PacingTest {
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");
    private static final PolicyContent PACED = Cases.full(Cases.policy(1, Money.eur(500_000)));

    @Test
    void a_paced_budget_begins_with_the_policy_s_threshold_and_the_plan_s_share_of_its_first_week() {
        var events = Given.nothing()
                .when(new OpenEnvelope(Cases.envelope(365_000), PACED, NEW_YEAR))
                .events();
        assertEquals(
                new CycleBegun(1, new BigDecimal("0.019178"), Money.eur(0), new BigDecimal("55"), NEW_YEAR),
                events.getLast());
    }

    @Test
    void no_more_is_granted_than_the_plan_foresees_by_the_end_of_the_week() {
        // 0.019178 + 0.02 of 365,000
        assertEquals(14_299, Given.open(paced()).spendable(NEW_YEAR).minor());
        var events = paced().when(Given.receive(sure("r1", 14_300), NEW_YEAR)).events();
        assertEquals("r1 deferred, 1 of 1", Told.by(events).getLast());
    }

    @Test
    void what_waits_is_granted_when_the_next_week_begins() {
        var waiting = paced().and(Given.receive(sure("r1", 14_300), NEW_YEAR));
        var events = waiting.when(new BeginCycle(day(7))).events();
        assertEquals("r1 granted 14300", Told.by(events).getLast());
    }

    @Test
    void a_week_is_due_at_its_first_instant_and_begins_once() {
        var due = new EnvelopeDecider().nextDue(paced().state()).orElseThrow();
        assertEquals(day(7), due.at());
        paced().when(new BeginCycle(day(6))).thenNothing();
        paced().and(due.command()).when(due.command()).thenNothing();
    }

    @Test
    void the_threshold_falls_while_less_is_committed_than_planned() {
        // 40 points × (0 - 7 ÷ 365)
        assertEquals(
                List.of("cycle 2 at 54.2329"),
                Told.by(paced().when(new BeginCycle(day(7))).events()));
    }

    @Test
    void the_threshold_rises_while_more_is_committed_than_planned() {
        var spent = paced().and(Given.receive(sure("r1", 14_000), NEW_YEAR));
        // 40 points × (14,000 ÷ 365,000 - 7 ÷ 365)
        assertEquals(
                List.of("cycle 2 at 55.7671"),
                Told.by(spent.when(new BeginCycle(day(7))).events()));
    }

    @Test
    void the_threshold_stays_within_its_bounds_whatever_happens() {
        var spec = paced();
        for (int week = 1; week < 52; week++) {
            spec = spec.and(new BeginCycle(day(7 * week)));
            var threshold = Given.open(spec).pace().threshold();
            assertTrue(threshold.compareTo(BigDecimal.valueOf(20)) >= 0, threshold::toString);
        }
        assertEquals(new BigDecimal("20.0000"), Given.open(spec).pace().threshold());
    }

    @Test
    void after_the_last_week_no_other_begins() {
        var last = paced().and(new BeginCycle(day(357)));
        assertEquals(day(364), due(last));
        var over = last.and(new BeginCycle(day(364)));
        assertTrue(new EnvelopeDecider().nextDue(over.state()).isEmpty());
    }

    @Test
    void another_policy_begins_its_own_pace_or_none() {
        var later = day(10);
        var again = Cases.full(Cases.policy(2, "60", Money.eur(500_000)));
        assertEquals(
                List.of("policy 2", "cycle 2 at 60"),
                Told.by(paced().when(new ApplyPolicy(again, later)).events()));
        var plain = paced().and(new ApplyPolicy(Cases.policy(2, Money.eur(500_000)), later));
        assertEquals(365_000, Given.open(plain).spendable(later).minor());
    }

    @Test
    void money_that_is_added_is_paced_like_the_rest() {
        var more = paced().and(new AdjustEnvelope(Money.eur(365_000), "council", "more", NEW_YEAR));
        assertEquals(28_599, Given.open(more).spendable(NEW_YEAR).minor());
    }

    @Test
    void a_right_is_not_paced() {
        var right = Given.nothing().and(new OpenEnvelope(Cases.envelope(Entitlement.RIGHT, 365_000), PACED, NEW_YEAR));
        assertEquals(365_000, Given.open(right).spendable(NEW_YEAR).minor());
    }

    @Test
    void the_reserve_is_kept_until_the_last_quarter_and_comes_free_day_by_day() {
        var terms = Cases.envelope(365_000);
        var total = Money.eur(365_000);
        assertEquals(18_250, Reserve.locked(terms, PACED, total, NEW_YEAR).minor());
        assertEquals(18_250, Reserve.locked(terms, PACED, total, day(273)).minor());
        assertEquals(
                9_125,
                Reserve.locked(terms, PACED, total, day(319).plus(Duration.ofHours(9)))
                        .minor());
        assertEquals(0, Reserve.locked(terms, PACED, total, day(365)).minor());
    }

    private static Instant due(DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> spec) {
        return new EnvelopeDecider().nextDue(spec.state()).orElseThrow().at();
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> paced() {
        return Given.nothing().and(new OpenEnvelope(Cases.envelope(365_000), PACED, NEW_YEAR));
    }

    private static Instant day(int n) {
        return NEW_YEAR.plus(Duration.ofDays(n));
    }

    /// So strong that no small change would turn it.
    private static RequestReceived sure(String id, long cents) {
        return Cases.request(id, cents, 1, 4, "1", "1", "1", NEW_YEAR);
    }
}
