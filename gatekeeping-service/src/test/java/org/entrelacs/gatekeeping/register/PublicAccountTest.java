package org.entrelacs.gatekeeping.register;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.full;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.RandomDays;
import org.entrelacs.gatekeeping.register.PublicAccount.Month;
import org.entrelacs.gatekeeping.register.PublicAccount.Outcome;
import org.entrelacs.gatekeeping.register.PublicAccount.PolicyInUse;
import org.entrelacs.gatekeeping.register.PublicCount.Shown;
import org.entrelacs.gatekeeping.tally.Adoptions;
import org.entrelacs.gatekeeping.tally.Counted;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Everything happens on Monday, 2 March 2026, unless said otherwise.
class PublicAccountTest {
    private static final Instant APRIL = Instant.parse("2026-04-10T09:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-10T09:00:00Z");

    private final Counted counted = new Counted();
    private final Adoptions adoptions = new Adoptions();

    @Test
    void a_policy_is_told_with_who_adopted_it() {
        adoptions.take(new PolicyAdopted(policy(), "steering committee", LocalDate.of(2026, 1, 15), List.of()));
        open(1_000);
        assertEquals(
                List.of(new PolicyInUse(
                        LocalDate.of(2026, 3, 2), "respite", 1, "steering committee", LocalDate.of(2026, 1, 15))),
                account(MONDAY).policies());
    }

    @Test
    void counts_are_rounded_and_those_below_ten_are_not_told() {
        open(2_300);
        receive("a", 23, MONDAY);
        refuse("w", 4);
        assertEquals(
                new PublicCount("granted", Shown.ABOUT, 20), outcome("granted").count());
        assertEquals(
                new PublicCount("by-policy", Shown.ABOUT, 20),
                outcome("granted").because().getFirst());
        assertEquals(Shown.FEW, outcome("refused").count().shown());
        assertEquals(Shown.FEW, outcome("withdrawn").count().shown());
    }

    @Test
    void every_standing_and_reason_is_listed_whether_somebody_has_it_or_not() {
        open(1_000);
        var nobody = account(MONDAY).outcomes().stream()
                .map(PublicAccountTest::codes)
                .toList();
        receive("a", 3, MONDAY);
        refuse("w", 1);
        assertEquals(
                nobody,
                account(MONDAY).outcomes().stream()
                        .map(PublicAccountTest::codes)
                        .toList());
    }

    @Test
    void a_month_is_told_when_it_is_over_and_ten_requests_moved_money() {
        open(100_000);
        receive("a", 10, MONDAY);
        assertEquals(List.of(), account(MONDAY).months());
        assertEquals(
                List.of(new Month(YearMonth.of(2026, 3), Money.eur(100_000), Money.eur(1_000))),
                account(APRIL).months());
    }

    @Test
    void a_month_with_few_counts_towards_the_next_so_that_no_difference_tells_of_them() {
        open(100_000);
        receive("a", 10, MONDAY);
        receive("b", 9, APRIL);
        receive("c", 1, MAY);
        assertEquals(
                List.of(
                        new Month(YearMonth.of(2026, 3), Money.eur(100_000), Money.eur(1_000)),
                        new Month(YearMonth.of(2026, 4), null, null),
                        new Month(YearMonth.of(2026, 5), Money.eur(100_000), Money.eur(2_000))),
                account(MAY.plus(Duration.ofDays(40))).months());
    }

    @Test
    void one_request_for_which_money_moves_often_is_one() {
        open(100_000);
        receive("a", 9, MONDAY);
        counted.and(
                MONDAY,
                new RecordExpenditure("a0", Money.eur(10)),
                new RecordExpenditure("a0", Money.eur(20)),
                new ReleaseCommitment("a0", "admission", MONDAY));
        assertNull(account(APRIL).months().getFirst().committed());
    }

    @Test
    void the_budget_that_follows_a_right_is_not_told_before_ten() {
        counted.and(MONDAY, new OpenEnvelope(envelope(Entitlement.RIGHT, 100), policy(), MONDAY));
        receive("a", 3, MONDAY);
        var account = account(APRIL);
        assertEquals(Money.eur(100), account.total());
        assertNull(account.months().getFirst().total());
    }

    @Test
    void thresholds_are_whole_points() {
        counted.and(MONDAY, new OpenEnvelope(envelope(100_000), full(policy(1, "55", Money.eur(500_000))), MONDAY));
        var thresholds = account(MONDAY).thresholds();
        assertEquals(new BigDecimal("55"), thresholds.getFirst().threshold());
        thresholds.forEach(each -> assertEquals(0, each.threshold().scale()));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void whatever_happened_no_person_is_in_it(long seed) {
        var last = MONDAY;
        for (var append : RandomDays.life(seed, 300)) {
            last = append.occurredAt();
            append.events().forEach(event -> counted.happens(event, append.occurredAt()));
        }
        var account = account(last.plus(Duration.ofDays(40)));
        for (var told : List.of(account.toString(), page(account, Language.FR), page(account, Language.EN))) {
            assertFalse(told.contains("person-") || told.contains("advocate-") || told.contains("service-r"), told);
            assertFalse(told.contains("known-better"), told);
        }
        assertEquals(
                codes(RegisterDocument.of(account, Language.FR)), codes(RegisterDocument.of(account, Language.EN)));
    }

    private static String page(PublicAccount account, Language language) {
        return RegisterDocument.of(account, language).toString();
    }

    private static List<String> codes(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.tables().stream())
                .flatMap(table -> table.rows().stream())
                .map(row -> row.code())
                .toList();
    }

    private static String codes(Outcome outcome) {
        return outcome.count().code()
                + outcome.because().stream().map(PublicCount::code).toList();
    }

    private void open(long cents) {
        counted.and(MONDAY, new OpenEnvelope(envelope(cents), policy(), MONDAY));
    }

    private void receive(String prefix, int requests, Instant at) {
        for (int i = 0; i < requests; i++) {
            counted.and(at, new ReceiveRequest(strong(prefix + i, 100), at));
        }
    }

    private void refuse(String prefix, int requests) {
        for (int i = 0; i < requests; i++) {
            counted.and(MONDAY, new ReceiveRequest(weak(prefix + i, 100), MONDAY));
        }
    }

    private PublicAccount account(Instant now) {
        return PublicAccount.of("north", counted.tally(), adoptions, now).orElseThrow();
    }

    private Outcome outcome(String code) {
        return account(MONDAY).outcomes().stream()
                .filter(outcome -> outcome.count().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
