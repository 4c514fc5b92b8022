package org.entrelacs.gatekeeping.weighing;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.entrelacs.gatekeeping.weighing.Cases.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

    @Test
    void a_strong_claim_is_granted_when_there_is_money() {
        assertEquals(
                new RequestGranted(
                        "r1",
                        new PersonId("person-r1"),
                        "service-r1",
                        Money.eur(1_000),
                        Instant.parse("2026-03-16T09:00:00Z"),
                        decided("66.3740", 1_000, 1_000, 0)),
                decision(strong("r1", 1_000), 1_000, 0));
    }

    @Test
    void a_service_that_is_to_start_later_has_as_long_from_then_on() {
        var later = Cases.starting(strong("r1", 1_000), LocalDate.parse("2026-06-01"));
        assertEquals(
                new RequestGranted(
                        "r1",
                        new PersonId("person-r1"),
                        "service-r1",
                        Money.eur(1_000),
                        Instant.parse("2026-06-15T00:00:00Z"),
                        decided("66.3740", 1_000, 1_000, 0)),
                decision(later, 1_000, 0));
    }

    @Test
    void a_start_that_has_passed_at_the_decision_does_not_count() {
        var past = Cases.starting(strong("r1", 1_000), LocalDate.parse("2026-02-27"));
        assertEquals(decision(strong("r1", 1_000), 1_000, 0), decision(past, 1_000, 0));
    }

    @Test
    void a_divisible_claim_is_granted_in_part_from_its_least_dose_on() {
        assertEquals(
                new RequestPartiallyGranted(
                        "r1",
                        new PersonId("person-r1"),
                        "service-r1",
                        Money.eur(400),
                        Money.eur(600),
                        Instant.parse("2026-03-16T09:00:00Z"),
                        decided("66.3740", 400, 1_000, 0)),
                decision(divisible(strong("r1", 1_000)), 400, 0));
    }

    @Test
    void below_the_least_dose_it_waits() {
        assertEquals(
                new RequestDeferred(
                        "r1",
                        new PersonId("person-r1"),
                        "service-r1",
                        DeferralReason.NO_BUDGET,
                        1,
                        3,
                        Instant.parse("2026-04-01T09:00:00Z"),
                        decided("66.3740", 399, 1_000, 0)),
                decision(divisible(strong("r1", 1_000)), 399, 0));
    }

    @Test
    void an_indivisible_claim_waits_for_all_of_its_money() {
        var deferred = assertInstanceOf(RequestDeferred.class, decision(strong("r1", 1_000), 999, 0));
        assertEquals(DeferralReason.NO_BUDGET, deferred.reason());
    }

    @Test
    void nobody_is_granted_past_somebody_who_waits_before_them() {
        var deferred = assertInstanceOf(RequestDeferred.class, decision(strong("r1", 1_000), 1_000, 2));
        assertEquals(3, deferred.rank());
    }

    @Test
    void within_the_band_a_claim_waits_whatever_there_is() {
        var deferred = assertInstanceOf(RequestDeferred.class, decision(middling("r1", 1), 1_000, 0));
        assertEquals(DeferralReason.SCORE_IN_BAND, deferred.reason());
    }

    @Test
    void a_weak_claim_is_refused_with_reasons_and_what_would_change_it() {
        assertEquals(
                new RequestRefused(
                        "r1",
                        new PersonId("person-r1"),
                        "service-r1",
                        List.of(
                                new Reason("score-below-threshold", "22.3020", "45"),
                                new Reason("criterion-urgency", "0.0000", "1"),
                                new Reason("criterion-unmet-need", "0.2500", "1"),
                                new Reason("criterion-severity", "0.3901", "1"),
                                new Reason("criterion-benefit", "0.3000", "1"),
                                new Reason("criterion-caregiver", "0.0000", "1"),
                                new Reason("criterion-waiting", "0.0000", "1")),
                        List.of(new Reason("raise-several", "22.3020", "45")),
                        Instant.parse("2026-05-01T09:00:00Z"),
                        decided("22.3020", 1_000, 1_000, 0)),
                decision(weak("r1", 1_000), 1_000, 0));
    }

    @Test
    void what_would_change_it_speaks_the_language_of_each_criterion() {
        var refused = assertInstanceOf(
                RequestRefused.class, decision(request("r1", 1, 4, 2, "0.33", "0.6", "0.2", MONDAY), 1_000, 0));
        assertEquals(
                List.of(
                        new Reason("raise:severity", "4", "1..2"),
                        new Reason("raise:unmet-need", "2/4", "3/4"),
                        new Reason("raise:urgency", "0.33", "0.66"),
                        new Reason("raise:benefit", "0.6", "0.9066"),
                        new Reason("raise:caregiver", "0.2", "0.6598")),
                refused.wouldChange());
    }

    @Test
    void who_is_not_eligible_is_told_which_rule_and_gets_no_score() {
        var ruling = Decision.of(
                question(request("r1", 1_000, 5, 4, "1", "1", "1", MONDAY), Entitlement.DISCRETIONARY, 1_000, 0));
        assertEquals(List.of(), ruling.scored());
        var refused = assertInstanceOf(RequestRefused.class, ruling.decision());
        assertEquals(List.of(new Reason("gir-not-eligible", "5", "1..4")), refused.reasons());
        assertEquals(List.of(new Reason("reassess-gir", "5", "1..4")), refused.wouldChange());
    }

    @Test
    void without_a_gir_nobody_is_eligible() {
        var unknown = with(strong("r1", 1), new Evidence("a1", MONDAY, List.of(), List.of()));
        var refused = assertInstanceOf(RequestRefused.class, decision(unknown, 1_000, 0));
        assertEquals(
                List.of(
                        new Reason("gir-not-computable", "not-computable", "1..6"),
                        new Reason("gir-not-eligible", "not-computable", "1..4")),
                refused.reasons());
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31T23:59:59Z,2025-12-31", "2027-01-01T00:00:00Z,2027-01-01"})
    void outside_the_envelope_s_period_nothing_is_granted(Instant at, String day) {
        var request = request("r1", 1, 2, 3, "0.66", "0.8", "0.5", at);
        var question = Cases.question(
                envelope(1_000), policy(), request, request.amount(), Money.eur(1_000), 0, 1, Decision.BY_POLICY, at);
        var refused =
                assertInstanceOf(RequestRefused.class, Decision.of(question).decision());
        assertEquals(List.of(new Reason("outside-envelope-period", day, "2026-01-01..2026-12-31")), refused.reasons());
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "1000000000000001"})
    void an_amount_that_is_none_is_refused(long cents) {
        var refused = assertInstanceOf(RequestRefused.class, decision(strong("r1", cents), 1_000, 0));
        assertEquals("amount-out-of-range", refused.reasons().getFirst().code());
    }

    @Test
    void another_currency_is_refused() {
        var refused =
                assertInstanceOf(RequestRefused.class, decision(with(strong("r1", 1), new Money(1, "CHF")), 1_000, 0));
        assertEquals(List.of(new Reason("another-currency", "CHF", "EUR")), refused.reasons());
    }

    @Test
    void a_missing_criterion_is_not_scored_0_but_refused_as_incomplete() {
        var claim = new Claim(new BigDecimal("2"), BigDecimal.ONE, BigDecimal.ONE, false);
        var ruling = Decision.of(question(
                with(with(strong("r1", 1), List.of()), claim), Entitlement.DISCRETIONARY, 1_000, 0));
        assertEquals(List.of(), ruling.scored());
        var refused = assertInstanceOf(RequestRefused.class, ruling.decision());
        assertEquals(
                List.of(new Reason("incomplete:unmet-need", "", "0..1"), new Reason("incomplete:urgency", "", "0..1")),
                refused.reasons());
    }

    @ParameterizedTest
    @CsvSource({"0", "1000000"})
    void a_right_is_granted_however_weak_the_claim_and_whoever_waits(long available) {
        var granted = assertInstanceOf(
                RequestGranted.class,
                Decision.of(question(weak("r1", 1_000), Entitlement.RIGHT, available, 7))
                        .decision());
        assertEquals(Money.eur(1_000), granted.amount());
    }

    @Test
    void a_right_is_granted_even_if_it_cannot_be_scored() {
        var ruling = Decision.of(question(with(weak("r1", 1_000), List.of()), Entitlement.RIGHT, 1_000, 0));
        assertEquals(List.of(), ruling.scored());
        assertInstanceOf(RequestGranted.class, ruling.decision());
    }

    @Test
    void a_right_needs_eligibility_all_the_same() {
        assertInstanceOf(
                RequestRefused.class,
                Decision.of(question(request("r1", 1, 6, 1, "0", "0", "0", MONDAY), Entitlement.RIGHT, 1_000, 0))
                        .decision());
    }

    @Test
    void a_remainder_that_may_no_longer_wait_is_withdrawn_and_the_granted_part_stays() {
        var question = Cases.question(
                envelope(1_000),
                policy(),
                weak("r1", 1_000),
                Money.eur(600),
                Money.eur(0),
                0,
                1,
                Decision.BY_POLICY,
                MONDAY);
        assertEquals(
                new RequestWithdrawn("r1", new PersonId("person-r1"), "service-r1", "score-below-threshold"),
                Decision.of(question).decision());
    }

    @Test
    void waiting_lifts_a_claim_over_the_threshold() {
        var later = MONDAY.plus(Duration.ofDays(30));
        var request = with(
                middling("r1", 1_000),
                new Claim(new BigDecimal("0.33"), new BigDecimal("0.6"), new BigDecimal("0.2"), false));
        var question = Cases.question(
                envelope(1_000), policy(), request, request.amount(), Money.eur(1_000), 0, 1, ADVOCATE, later);
        assertInstanceOf(RequestGranted.class, Decision.of(question).decision());
    }

    private static EnvelopeEvent decision(RequestReceived request, long available, int ahead) {
        return Decision.of(question(request, Entitlement.DISCRETIONARY, available, ahead))
                .decision();
    }

    private static Question question(RequestReceived request, Entitlement entitlement, long available, int ahead) {
        return Cases.question(
                envelope(entitlement, 1_000_000),
                policy(),
                request,
                request.amount(),
                Money.eur(available),
                ahead,
                3,
                Decision.BY_POLICY,
                MONDAY);
    }

    private static Decided decided(String score, long available, long asked, int ahead) {
        return new Decided(
                Decision.BY_POLICY,
                MONDAY,
                "respite",
                1,
                new BigDecimal(score),
                new BigDecimal("55"),
                Money.eur(available),
                Money.eur(asked),
                ahead);
    }
}
