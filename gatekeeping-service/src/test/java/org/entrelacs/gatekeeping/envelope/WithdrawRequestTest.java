package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.request;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotWaiting;
import org.junit.jupiter.api.Test;

class WithdrawRequestTest {

    @Test
    void who_waits_may_leave() {
        Given.envelope(0)
                .and(Given.receive(strong("r1", 400)))
                .when(withdraw("r1"))
                .then(new RequestWithdrawn("r1", new PersonId("person-r1"), "service-r1", "moved away"));
    }

    @Test
    void who_leaves_lets_the_next_one_in() {
        var events = Given.envelope(400)
                .and(Given.receive(request("large", 500, 1, 4, "1", "1", "1", MONDAY)))
                .and(Given.receive(strong("r1", 400)))
                .when(withdraw("large"))
                .events();
        assertEquals(List.of("large withdrawn: moved away", "r1 scored 66.3740", "r1 granted 400"), Told.by(events));
    }

    @Test
    void a_request_that_waits_for_a_gatekeeper_may_be_withdrawn() {
        var events = Given.envelope(0)
                .and(Given.receive(strong("r1", 500_001)))
                .when(withdraw("r1"))
                .events();
        assertEquals(List.of("r1 withdrawn: moved away"), Told.by(events));
    }

    @Test
    void withdrawing_a_remainder_keeps_what_was_granted() {
        var open = Given.open(Given.envelope(400)
                .and(Given.receive(divisible(strong("r1", 1_000))))
                .and(withdraw("r1")));
        assertEquals("granted", open.known("r1").standing().code());
        assertEquals(Given.ledger(400, 0, 400, 0), open.ledger());
        assertEquals(0, open.waiting().size());
    }

    @Test
    void what_is_granted_is_released_not_withdrawn() {
        Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .when(withdraw("r1"))
                .thenRefused(new NotWaiting("r1", "granted"));
    }

    @Test
    void a_request_must_be_known() {
        Given.envelope(400).when(withdraw("r1")).thenRefused(new NoSuchRequest("r1"));
    }

    @Test
    void an_envelope_must_be_open() {
        Given.nothing().when(withdraw("r1")).thenRefused(new NoSuchEnvelope());
    }

    private static WithdrawRequest withdraw(String request) {
        return new WithdrawRequest(request, "moved away", MONDAY);
    }
}
