package org.entrelacs.gatekeeping.tally;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.tally.BurnDown.Week;
import org.entrelacs.gatekeeping.tally.Indicators.Because;
import org.entrelacs.gatekeeping.tally.Indicators.Demand;
import org.entrelacs.gatekeeping.tally.Indicators.Departures;
import org.entrelacs.gatekeeping.tally.Indicators.Hidden;
import org.junit.jupiter.api.Test;

/// Everything happens on Monday, 2 March 2026, unless said otherwise.
class IndicatorsTest {
    private final Counted counted = new Counted();

    @Test
    void acceptance_is_told_with_its_reasons_and_intervals() {
        open(1_200);
        receive("a", 12, 100);
        refuse("w", 8);
        var indicators = at(MONDAY);
        assertEquals(Map.of("granted", 12, "refused", 8), indicators.standings());
        assertEquals(Rate.of(12, 20), indicators.accepted());
        assertEquals(0.6, indicators.accepted().share());
        assertEquals(
                List.of(
                        new Because("granted", "by-policy", 12, Rate.of(12, 20)),
                        new Because("refused", "too-weak", 8, Rate.of(8, 20))),
                indicators.because());
    }

    @Test
    void a_small_group_is_counted_and_no_more() {
        open(10_000);
        receive("a", 9, 100);
        var accepted = at(MONDAY).accepted();
        assertEquals(9, accepted.n());
        assertNull(accepted.share());
        assertNull(accepted.low());
        receive("b", 1, 100);
        assertNotNull(at(MONDAY).accepted().share());
    }

    @Test
    void demand_that_is_not_served_stays_visible() {
        open(500);
        receive("a", 1, 500);
        receive("b", 2, 300);
        refuse("w", 1);
        counted.and(MONDAY, new WithdrawRequest("b1", "moved away", MONDAY));
        assertEquals(
                new Hidden(new Demand(1, Money.eur(400)), new Demand(1, Money.eur(300)), new Demand(0, Money.eur(0))),
                at(MONDAY).hidden());
    }

    @Test
    void what_asked_before_the_envelope_was_open_counts_as_not_for_it() {
        counted.and(MONDAY, new ReceiveRequest(strong("early", 300), MONDAY));
        open(500);
        assertEquals(new Demand(1, Money.eur(300)), at(MONDAY).hidden().notInTheEnvelope());
    }

    @Test
    void waits_are_told_by_urgency_served_and_still_waiting_apart() {
        open(0);
        receive("a", 20, 100);
        var later = MONDAY.plus(Duration.ofDays(8));
        counted.and(later, new AdjustEnvelope(Money.eur(1_000), "council", "more", later));
        var week = waits(later.plus(Duration.ofDays(2)), "within-a-week");
        assertEquals(7, week.acceptableDays());
        assertEquals(new Waits.Spread(10, 8.0, 8.0), week.served());
        assertEquals(new Waits.Spread(10, 10.0, 10.0), week.waiting());
        assertEquals(Rate.of(20, 20), week.beyond());
        assertEquals(new Waits.Spread(0, null, null), waits(later, "none").waiting());
    }

    @Test
    void nine_of_ten_do_not_exceed_the_long_wait() {
        var days = Stream.iterate(1, day -> day + 1)
                .limit(20)
                .map(Duration::ofDays)
                .toList();
        assertEquals(new Waits.Spread(20, 10.0, 18.0), Waits.Spread.of(days));
    }

    @Test
    void departures_are_counted_by_who_signs() {
        open(50_000_000);
        for (int i = 0; i < 12; i++) {
            counted.and(MONDAY, new ReceiveRequest(strong("r" + i, 600_000), MONDAY));
            sign("r" + i, "anna", i < 3 ? refuse() : new Confirm());
        }
        counted.and(MONDAY, new ReceiveRequest(strong("r12", 600_000), MONDAY));
        sign("r12", "bert", refuse());
        var indicators = at(MONDAY);
        assertEquals(
                List.of(new Departures("anna", Rate.of(3, 12)), new Departures("bert", Rate.of(1, 1))),
                indicators.departures());
        assertEquals(4, counted.tally().departures());
        assertEquals(
                List.of("granted confirmed 9", "refused departure 4"),
                indicators.because().stream()
                        .map(because -> because.outcome() + " " + because.category() + " " + because.requests())
                        .toList());
    }

    @Test
    void an_advocate_is_compared_with_requests_as_strong() {
        open(1_000_000);
        // Both are approved as often as anybody with such a score, and one of them pleads for the strong.
        plead("lucky", 10, true);
        plead("unlucky", 10, false);
        plead("both", 10, true);
        plead("both", 10, false);
        var advocates = at(MONDAY).advocates();
        assertEquals(
                List.of("both", "lucky", "unlucky"),
                advocates.stream().map(Advocacy::advocate).toList());
        assertEquals(
                List.of(0.5, 1.0, 0.0),
                advocates.stream().map(each -> each.approved().share()).toList());
        assertEquals(
                List.of(0.0, 0.0, 0.0),
                advocates.stream().map(Advocacy::residual).toList());
    }

    @Test
    void an_advocate_with_few_requests_is_counted_and_no_more() {
        open(1_000);
        plead("seldom", 9, true);
        assertEquals(
                List.of(new Advocacy("seldom", Rate.of(9, 9), null, null)),
                at(MONDAY).advocates());
    }

    @Test
    void what_is_committed_stands_week_by_week_beside_the_plan() {
        open(1_000);
        receive("a", 1, 400);
        var inTwoWeeks = MONDAY.plus(Duration.ofDays(14));
        counted.and(inTwoWeeks, new ReleaseCommitment("a0", "admission", inTwoWeeks));
        var weeks = at(inTwoWeeks).burnDown();
        assertEquals(11, weeks.size()); // from 1 January on
        assertEquals(week(9, LocalDate.of(2026, 3, 4), 400, "0.400000", "0.172603"), weeks.get(8));
        assertEquals(week(10, LocalDate.of(2026, 3, 11), 400, "0.400000", "0.191781"), weeks.get(9));
        assertEquals(week(11, LocalDate.of(2026, 3, 18), 0, "0.000000", "0.210959"), weeks.get(10));
    }

    @Test
    void before_anything_happened_nothing_was_committed() {
        open(1_000);
        assertEquals(
                week(1, LocalDate.of(2026, 1, 7), 0, "0.000000", "0.019178"),
                at(MONDAY).burnDown().getFirst());
    }

    private static Week week(int week, LocalDate until, long committed, String share, String planned) {
        return new Week(
                week, until, Money.eur(1_000), Money.eur(committed), new BigDecimal(share), new BigDecimal(planned));
    }

    private Indicators at(Instant now) {
        return Indicators.of(counted.tally(), now);
    }

    private Waits waits(Instant now, String urgency) {
        return at(now).waits().stream()
                .filter(waits -> waits.urgency().equals(urgency))
                .findFirst()
                .orElseThrow();
    }

    private void open(long cents) {
        // Requests may have come before.
        counted.and(MONDAY, new OpenEnvelope(envelope(cents), policy(), MONDAY));
    }

    private void receive(String prefix, int requests, long cents) {
        for (int i = 0; i < requests; i++) {
            counted.and(MONDAY, new ReceiveRequest(strong(prefix + i, cents), MONDAY));
        }
    }

    private void refuse(String prefix, int requests) {
        for (int i = 0; i < requests; i++) {
            counted.and(MONDAY, new ReceiveRequest(weak(prefix + i, 400), MONDAY));
        }
    }

    private void plead(String advocate, int requests, boolean well) {
        for (int i = 0; i < requests; i++) {
            var id = advocate + well + i;
            counted.and(MONDAY, new ReceiveRequest(by(advocate, well ? strong(id, 100) : weak(id, 100)), MONDAY));
        }
    }

    private static RequestReceived by(String advocate, RequestReceived request) {
        return new RequestReceived(
                request.request(),
                request.person(),
                request.service(),
                request.serviceClass(),
                request.amount(),
                request.divisible(),
                advocate,
                request.receivedAt(),
                request.claim(),
                request.evidence(),
                request.needs());
    }

    private void sign(String request, String by, Choice choice) {
        counted.and(MONDAY, new DecideRequest(request, Hand.own(by), choice, MONDAY));
    }

    private static Choice refuse() {
        return new Depart(DecisionOutcome.REFUSED, Money.eur(0), "other-help", new PersonalText("A neighbour."));
    }
}
