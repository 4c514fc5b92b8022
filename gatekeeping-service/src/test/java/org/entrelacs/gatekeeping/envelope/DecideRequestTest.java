package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.ADVOCATE;
import static org.entrelacs.gatekeeping.weighing.Cases.GATEKEEPER;
import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.DutiesConflict;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

class DecideRequestTest {
    /// Everything is large for it.
    private static final PolicyContent BY_PEOPLE = policy(1, Money.eur(0));

    @Test
    void a_gatekeeper_decides_by_the_same_rules_at_that_instant() {
        var events = pending(1_000).when(decide("r1", GATEKEEPER)).events();
        assertEquals(
                List.of("r1 signed by gatekeeper-1: GRANTED 400", "r1 scored 67.8026", "r1 granted 400"),
                Told.by(events));
        assertEquals(
                GATEKEEPER,
                assertInstanceOf(RequestGranted.class, events.getLast())
                        .decided()
                        .by());
    }

    @Test
    void a_gatekeeper_cannot_grant_what_is_not_there() {
        assertEquals(
                List.of("r1 signed by gatekeeper-1: DEFERRED 0", "r1 scored 67.8026", "r1 deferred, 1 of 1"),
                Told.by(pending(399).when(decide("r1", GATEKEEPER)).events()));
    }

    @Test
    void who_pleads_does_not_decide() {
        pending(1_000).when(decide("r1", ADVOCATE)).thenRefused(new DutiesConflict(ADVOCATE, "advocate"));
    }

    @Test
    void what_is_decided_is_decided_for_everybody() {
        var decided = pending(1_000).and(decide("r1", GATEKEEPER));
        decided.when(decide("r1", GATEKEEPER)).thenRefused(new NotToBeDecided("r1", "granted"));
        decided.when(decide("r1", "gatekeeper-2")).thenRefused(new NotToBeDecided("r1", "granted"));
    }

    @Test
    void what_the_policy_decided_needs_no_gatekeeper() {
        Given.envelope(0)
                .and(Given.receive(strong("r1", 400)))
                .when(decide("r1", GATEKEEPER))
                .thenRefused(new NotToBeDecided("r1", "waiting"));
    }

    @Test
    void a_request_must_be_known() {
        pending(1_000).when(decide("r2", GATEKEEPER)).thenRefused(new NoSuchRequest("r2"));
    }

    @Test
    void an_envelope_must_be_open() {
        Given.nothing().when(decide("r1", GATEKEEPER)).thenRefused(new NoSuchEnvelope());
    }

    @Test
    void once_deferred_by_a_person_the_waiting_list_takes_over() {
        var events = pending(0)
                .and(decide("r1", GATEKEEPER))
                .when(new AdjustEnvelope(Money.eur(400), "council", "more", MONDAY.plus(Duration.ofDays(2))))
                .events();
        assertEquals(List.of("adjusted 400", "r1 scored 69.2311", "r1 granted 400"), Told.by(events));
    }

    @Test
    void where_the_policy_holds_nothing_until_then_it_holds_no_place_and_no_money() {
        var events = pending(400).when(Given.receive(strong("r2", 300))).events();
        assertEquals(
                List.of("r2 received", "r2 eligible", "r2 scored 66.3740", "r2 proposed: GRANTED 300 [AMOUNT]"),
                Told.by(events));
        assertEquals(0, Given.open(pending(400)).waiting().size());
    }

    @Test
    void for_a_right_the_budget_follows_a_gatekeeper_too() {
        var events = Given.envelope(Entitlement.RIGHT, 100, BY_PEOPLE)
                .and(Given.receive(weak("r1", 400)))
                .when(decide("r1", GATEKEEPER))
                .events();
        assertEquals(
                List.of(
                        "r1 signed by gatekeeper-1: GRANTED 400",
                        "r1 scored 22.3576",
                        "adjusted 300",
                        "r1 granted 400"),
                Told.by(events));
    }

    private static DeciderSpec<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> pending(long cents) {
        return Given.envelope(Entitlement.DISCRETIONARY, cents, BY_PEOPLE).and(Given.receive(strong("r1", 400)));
    }

    private static DecideRequest decide(String request, String by) {
        return new DecideRequest(request, Hand.own(by), new Confirm(), MONDAY.plus(Duration.ofDays(1)));
    }
}
