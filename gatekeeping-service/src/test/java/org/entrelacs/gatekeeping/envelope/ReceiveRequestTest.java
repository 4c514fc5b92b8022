package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.middling;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.entrelacs.gatekeeping.weighing.Cases.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.junit.jupiter.api.Test;

class ReceiveRequestTest {

    @Test
    void a_request_is_checked_scored_and_decided_in_one_append() {
        var request = strong("r1", 400);
        var ruling = Decision.of(Cases.question(
                Cases.envelope(1_000),
                policy(),
                request,
                request.amount(),
                Money.eur(1_000),
                0,
                1,
                Decision.BY_POLICY,
                MONDAY));
        Given.envelope(1_000)
                .when(Given.receive(request))
                .then(request, ruling.checked(), ruling.scored().getFirst(), ruling.decision());
    }

    @Test
    void a_grant_encumbers_its_amount() {
        assertEquals(
                Given.ledger(1_000, 600, 400, 0),
                Given.open(Given.envelope(1_000).and(Given.receive(strong("r1", 400))))
                        .ledger());
    }

    @Test
    void the_same_request_again_changes_nothing() {
        Given.envelope(1_000)
                .and(Given.receive(strong("r1", 400)))
                .when(Given.receive(weak("r1", 9)))
                .thenNothing();
    }

    @Test
    void without_money_it_waits_with_its_rank() {
        var events = Given.envelope(0)
                .and(Given.receive(middling("behind", 100)))
                .when(Given.receive(strong("r1", 400)))
                .events();
        assertEquals(
                List.of("r1 received", "r1 eligible", "r1 scored 66.3740", "r1 deferred, 1 of 2"), Told.by(events));
    }

    @Test
    void a_later_request_does_not_overtake_who_waits_for_more_money() {
        var events = Given.envelope(100)
                .and(Given.receive(request("large", 500, 1, 4, "1", "1", "1", MONDAY)))
                .when(Given.receive(strong("r1", 100)))
                .events();
        assertEquals("r1 deferred, 2 of 2", Told.by(events).getLast());
    }

    @Test
    void a_stronger_request_passes_who_waits_for_more_money() {
        var events = Given.envelope(100)
                .and(Given.receive(strong("large", 500)))
                .when(Given.receive(request("r1", 100, 1, 4, "1", "1", "1", MONDAY)))
                .events();
        assertEquals("r1 granted 100", Told.by(events).getLast());
    }

    @Test
    void the_remainder_of_a_partial_grant_waits_under_the_same_request() {
        var spec = Given.envelope(400).and(Given.receive(divisible(strong("r1", 1_000))));
        var open = Given.open(spec);
        assertEquals(Given.ledger(400, 0, 400, 0), open.ledger());
        assertEquals(Money.eur(600), open.known("r1").asked());
        assertEquals(1, open.waiting().rank("r1", MONDAY));
    }

    @Test
    void waiting_may_have_lifted_somebody_who_is_then_decided_first() {
        var later = MONDAY.plus(Duration.ofDays(30));
        var events = Given.envelope(150)
                .and(Given.receive(middling("lifted", 100)))
                .when(Given.receive(request("r1", 100, 3, 3, "0.66", "0.3", "0.3", later), later))
                .events();
        assertEquals(
                List.of(
                        "r1 received",
                        "r1 eligible",
                        "lifted scored 55.4020",
                        "lifted granted 100",
                        "r1 scored 52.3900",
                        "r1 deferred, 1 of 1"),
                Told.by(events));
    }

    @Test
    void a_large_amount_is_proposed_and_waits_for_a_gatekeeper() {
        var events = Given.envelope(1_000_000)
                .when(Given.receive(strong("r1", 500_001)))
                .events();
        assertEquals(
                List.of("r1 received", "r1 eligible", "r1 scored 66.3740", "r1 proposed: GRANTED 500001 [AMOUNT]"),
                Told.by(events));
    }

    @Test
    void the_limit_itself_is_not_large() {
        var events = Given.envelope(1_000_000)
                .when(Given.receive(strong("r1", 500_000)))
                .events();
        assertEquals("r1 granted 500000", Told.by(events).getLast());
    }

    @Test
    void who_is_not_eligible_needs_no_gatekeeper_to_be_told() {
        var events = Given.envelope(1_000_000)
                .when(Given.receive(request("r1", 500_001, 6, 4, "1", "1", "1", MONDAY)))
                .events();
        assertEquals(List.of("r1 received", "r1 not eligible", "r1 refused: gir-not-eligible"), Told.by(events));
    }

    @Test
    void an_incomplete_request_is_refused_without_a_score() {
        var events = Given.envelope(1_000_000)
                .when(Given.receive(with(strong("r1", 500_001), List.of())))
                .events();
        assertEquals(List.of("r1 received", "r1 eligible", "r1 refused: incomplete:unmet-need"), Told.by(events));
    }

    @Test
    void refusing_costs_nothing() {
        var spec = Given.envelope(1_000).and(Given.receive(weak("r1", 400)));
        assertEquals(Given.ledger(1_000, 1_000, 0, 0), Given.open(spec).ledger());
    }

    @Test
    void for_a_right_the_budget_follows() {
        var spec = Given.envelope(Entitlement.RIGHT, 100, policy());
        assertEquals(
                List.of("r1 received", "r1 eligible", "r1 scored 22.3020", "adjusted 300", "r1 granted 400"),
                Told.by(spec.when(Given.receive(weak("r1", 400))).events()));
    }

    @Test
    void a_request_to_an_envelope_that_does_not_exist_is_refused_by_an_event() {
        var request = strong("r1", 400);
        Given.nothing()
                .when(Given.receive(request))
                .then(
                        request,
                        new RequestRefused(
                                "r1",
                                new PersonId("person-r1"),
                                "service-r1",
                                List.of(new Reason("no-such-envelope", "absent", "open")),
                                List.of(new Reason("open-envelope", "absent", "open")),
                                Instant.parse("2026-05-01T09:00:00Z"),
                                new Decided(
                                        Decision.BY_POLICY,
                                        MONDAY,
                                        "",
                                        0,
                                        BigDecimal.ZERO,
                                        BigDecimal.ZERO,
                                        Money.eur(0),
                                        Money.eur(400),
                                        0)));
    }

    @Test
    void such_a_request_is_known_even_after_the_envelope_opens() {
        var spec = Given.nothing().and(Given.receive(strong("r1", 400)));
        spec.when(Given.receive(strong("r1", 400))).thenNothing();
        spec.and(new OpenEnvelope(Cases.envelope(1_000), policy(), Cases.MONDAY))
                .when(Given.receive(strong("r1", 400)))
                .thenNothing();
    }

    @Test
    void waiting_does_not_count_from_the_future() {
        var request = request("r1", 100, 2, 3, "0.66", "0.8", "0.5", MONDAY.plusSeconds(60));
        var open = Given.open(Given.envelope(0).and(Given.receive(request)));
        assertEquals(MONDAY, open.known("r1").received().receivedAt());
    }

    @Test
    void a_clock_that_is_behind_does_not_turn_back_the_stream() {
        var events = Given.envelope(1_000)
                .and(Given.receive(strong("r1", 100), MONDAY.plusSeconds(60)))
                .when(Given.receive(strong("r2", 100), MONDAY))
                .events();
        var scored = (RequestScored) events.get(2);
        assertEquals(MONDAY.plusSeconds(60), scored.at());
    }

    @Test
    void eligibility_shows_every_rule() {
        var checked = (EligibilityChecked) Given.envelope(1_000)
                .when(Given.receive(strong("r1", 100)))
                .events()
                .get(1);
        assertEquals(
                List.of(
                        "gir-computable 2 1..6",
                        "gir-eligible 2 1..4",
                        "envelope-period 2026-03-02 2026-01-01..2026-12-31",
                        "amount 100 1..1000000000000000",
                        "currency EUR EUR"),
                checked.criteria().stream()
                        .map(rule -> rule.criterion() + " " + rule.found() + " " + rule.required())
                        .toList());
    }
}
