package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingCommitted;
import org.junit.jupiter.api.Test;

class ReleaseCommitmentTest {

    @Test
    void a_grant_goes_back_whole() {
        Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .when(release("r1"))
                .then(new CommitmentReleased(
                        "r1", new PersonId("person-r1"), "service-r1", Money.eur(400), "admission"));
    }

    @Test
    void what_was_spent_does_not_come_back() {
        var open = Given.open(Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .and(new RecordExpenditure("r1", Money.eur(150)))
                .and(release("r1")));
        assertEquals(Given.ledger(400, 250, 0, 150), open.ledger());
        assertEquals("released", open.known("r1").standing().code());
    }

    @Test
    void released_money_goes_to_those_who_wait_in_the_same_append() {
        var events = Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .and(Given.receive(strong("r3", 400)))
                .and(Given.receive(strong("r2", 400)))
                .when(new ReleaseCommitment("r1", "admission", MONDAY.plus(Duration.ofDays(7))))
                .events();
        assertEquals(List.of("r1 released 400", "r2 scored 76.3740", "r2 granted 400"), Told.by(events));
    }

    @Test
    void nobody_waits_for_more_of_what_they_give_back() {
        var events = Given.envelope(400)
                .and(Given.receive(divisible(strong("r1", 1_000))))
                .when(release("r1"))
                .events();
        assertEquals(List.of("r1 withdrawn: admission", "r1 released 400"), Told.by(events));
    }

    @Test
    void there_must_be_something_to_give_back() {
        Given.envelope(400)
                .and(Given.receive(weak("r1", 400)))
                .when(release("r1"))
                .thenRefused(new NothingCommitted("r1"));
    }

    @Test
    void it_goes_back_once() {
        Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .and(release("r1"))
                .when(release("r1"))
                .thenRefused(new NothingCommitted("r1"));
    }

    @Test
    void a_request_must_be_known() {
        Given.envelope(400).when(release("r1")).thenRefused(new NoSuchRequest("r1"));
    }

    @Test
    void an_envelope_must_be_open() {
        Given.nothing().when(release("r1")).thenRefused(new NoSuchEnvelope());
    }

    @Test
    void when_the_service_ends_its_grant_goes_back() {
        var events = Given.envelope(400)
                .and(Given.receive(strong("r1", 400)))
                .when(end("r1"))
                .events();
        assertEquals(List.of("r1 released 400"), Told.by(events));
    }

    @Test
    void when_the_service_ends_its_request_waits_no_longer() {
        var events = Given.envelope(0)
                .and(Given.receive(strong("r1", 400)))
                .when(end("r1"))
                .events();
        assertEquals(List.of("r1 withdrawn: death"), Told.by(events));
    }

    @Test
    void when_the_service_ends_with_nothing_left_nothing_happens() {
        var spec = Given.envelope(400).and(Given.receive(weak("r1", 400)));
        spec.when(end("r1")).thenNothing();
        spec.when(end("unknown")).thenNothing();
    }

    private static ReleaseCommitment release(String request) {
        return new ReleaseCommitment(request, "admission", MONDAY);
    }

    private static EndRequest end(String request) {
        return new EndRequest(request, "death", MONDAY);
    }
}
