package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.GATEKEEPER;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Delayed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Displaced;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.DeciderSpec;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;
import org.junit.jupiter.api.Test;

class DisplacementTest {
    @Test
    void money_that_is_granted_to_one_is_missing_to_those_who_wait() {
        var record = record(wished().when(decide("large", new Confirm())).events());
        assertEquals(List.of(new Displaced("next", Money.eur(400))), record.displaced());
        assertEquals(Money.eur(700), record.granted());
        assertEquals(Money.eur(300), record.leftWith());
        assertEquals(Money.eur(600), record.leftWithout());
    }

    @Test
    void before_signing_the_same_is_foreseen() {
        var signed = record(wished().when(decide("large", new Confirm())).events());
        assertEquals(
                new Accepted<>(List.of(signed)),
                EnvelopeDecider.foresee(decide("large", new Confirm()), Given.open(wished())));
    }

    @Test
    void foreseeing_decides_nothing_that_could_not_be_decided() {
        var open = Given.open(wished());
        assertEquals(
                new Refused<>(new NotToBeDecided("next", "waiting")),
                EnvelopeDecider.foresee(decide("next", new Confirm()), open));
    }

    @Test
    void who_waits_for_a_later_cycle_is_told_the_day_with_and_without() {
        var paced = Given.envelope(Entitlement.DISCRETIONARY, 52_000, paced())
                .and(Given.receive(strong("large", 8_000)))
                .and(Given.receive(strong("first", 4_000)))
                .and(Given.receive(strong("second", 4_000)));
        var record = record(paced.when(decide("large", new Confirm())).events());
        var today = LocalDate.of(2026, 3, 2);
        assertEquals(
                List.of(
                        new Delayed("first", today, LocalDate.of(2026, 3, 26)),
                        new Delayed("second", today, LocalDate.of(2026, 4, 23))),
                record.delayed());
    }

    @Test
    void a_right_displaces_nobody() {
        var right = Given.envelope(Entitlement.RIGHT, 1_000, policy(500))
                .and(Given.receive(strong("large", 900)))
                .when(decide("large", new Confirm()))
                .events();
        assertTrue(right.stream().noneMatch(DisplacementRecorded.class::isInstance));
    }

    @Test
    void where_nobody_waits_nobody_is_displaced() {
        var alone = envelope(1_000)
                .and(Given.receive(strong("large", 900)))
                .when(decide("large", new Confirm()))
                .events();
        assertTrue(alone.stream().noneMatch(DisplacementRecorded.class::isInstance));
    }

    @Test
    void what_others_lose_is_the_grant_and_the_difference_of_what_is_left_over_any_queue() {
        int records = 0;
        for (long seed = 0; seed < 400; seed++) {
            for (var event : queue(new Random(seed)).events()) {
                if (event instanceof DisplacementRecorded record) {
                    long lost = record.displaced().stream()
                            .mapToLong(displaced -> displaced.amount().minor())
                            .sum();
                    assertEquals(
                            record.granted().minor()
                                    + record.leftWith().minor()
                                    - record.leftWithout().minor(),
                            lost,
                            record::toString);
                    records += lost > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(records > 50, "only " + records + " of them took something");
    }

    /// Money is held for the large one while the others come and wait behind it.
    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal>.Then queue(Random random) {
        var spec = envelope(800 + random.nextInt(1_000)).and(Given.receive(strong("large", 501 + random.nextInt(300))));
        for (int i = 0; i < 12; i++) {
            var any = Cases.any(random, "r" + i, MONDAY);
            spec = spec.and(Given.receive(Cases.with(any, Money.eur(1 + random.nextInt(490)))));
        }
        return spec.when(decide("large", new Confirm()));
    }

    /// 700 of 1,000 are held for the large one.
    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> wished() {
        return envelope(1_000).and(Given.receive(strong("large", 700))).and(Given.receive(strong("next", 400)));
    }

    private static DecideRequest decide(String request, Choice choice) {
        return new DecideRequest(request, Hand.own(GATEKEEPER), choice, MONDAY);
    }

    private static DisplacementRecorded record(List<EnvelopeEvent> events) {
        return events.stream()
                .filter(DisplacementRecorded.class::isInstance)
                .map(DisplacementRecorded.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is recorded: " + Told.by(events)));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelope(long cents) {
        return Given.envelope(Entitlement.DISCRETIONARY, cents, policy(500));
    }

    private static PolicyContent policy(long automaticUpTo) {
        return Cases.speaking(
                Cases.policy(1, Money.eur(automaticUpTo)), new Authority(Money.eur(100_000), Map.of(), 2, 14));
    }

    private static PolicyContent paced() {
        return Cases.speaking(
                Cases.policy(1, Money.eur(7_000)),
                new Authority(Money.eur(100_000), Map.of(), 2, 14),
                null,
                new Pacing(7, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.valueOf(90), BigDecimal.ZERO),
                null,
                null);
    }
}
