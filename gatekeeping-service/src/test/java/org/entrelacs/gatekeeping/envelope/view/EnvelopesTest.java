package org.entrelacs.gatekeeping.envelope.view;

import static org.entrelacs.gatekeeping.weighing.Cases.MONDAY;
import static org.entrelacs.gatekeeping.weighing.Cases.divisible;
import static org.entrelacs.gatekeeping.weighing.Cases.envelope;
import static org.entrelacs.gatekeeping.weighing.Cases.policy;
import static org.entrelacs.gatekeeping.weighing.Cases.strong;
import static org.entrelacs.gatekeeping.weighing.Cases.weak;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Ledger;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Verdict.Accepted;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePSet;

class EnvelopesTest {
    private final EnvelopeDecider decider = new EnvelopeDecider();
    private final Envelopes list = new Envelopes();
    private long offset;

    @Test
    void a_row_follows_the_ledger_and_who_waits() {
        happens(
                "north",
                new OpenEnvelope(envelope(1_000), policy(), MONDAY),
                receive("granted", 400),
                receive("spent", 200),
                new RecordExpenditure("spent", Money.eur(150)),
                new ReceiveRequest(divisible(strong("part", 800)), MONDAY),
                receive("large", 500_001),
                new ReceiveRequest(weak("refused", 5), MONDAY),
                receive("gone", 300),
                new WithdrawRequest("gone", "moved away", MONDAY));
        var row = list.behind("", 10).getFirst();
        assertEquals(
                new Ledger(Money.eur(1_000), Money.eur(0), Money.eur(0), Money.eur(850), Money.eur(150)), row.ledger());
        assertEquals(HashTreePSet.singleton("part"), row.waiting());
        assertEquals(HashTreePSet.singleton("large"), row.toBeDecided());
        assertEquals("respite 1", row.policy() + " " + row.policyVersion());
        assertEquals(offset, row.version());
    }

    @Test
    void released_money_shows() {
        happens(
                "north",
                new OpenEnvelope(envelope(1_000), policy(), MONDAY),
                receive("r1", 400),
                new ReleaseCommitment("r1", "admission", MONDAY));
        assertEquals(Ledger.of(Money.eur(1_000)), list.behind("", 10).getFirst().ledger());
    }

    @Test
    void an_envelope_that_was_never_opened_is_not_in_the_list() {
        happens("nowhere", receive("r1", 400));
        assertEquals(List.of(), list.behind("", 10));
        assertEquals(Map.of("entrelacs.gatekeeping.events-0", 1L), list.position());
    }

    @Test
    void rows_are_in_order_of_id_and_paged() {
        for (var id : List.of("south", "east", "north")) {
            happens(id, new OpenEnvelope(envelope(1_000), policy(), MONDAY));
        }
        assertEquals(
                List.of("north", "south"),
                list.behind("east", 10).stream().map(EnvelopeSummary::envelope).toList());
        assertEquals(
                List.of("east"),
                list.behind("", 1).stream().map(EnvelopeSummary::envelope).toList());
    }

    private static ReceiveRequest receive(String request, long cents) {
        return new ReceiveRequest(strong(request, cents), MONDAY);
    }

    private void happens(String envelope, EnvelopeCommand... commands) {
        Envelope state = decider.initial();
        long version = 0;
        for (var command : commands) {
            var accepted = (Accepted<EnvelopeEvent, EnvelopeRefusal>) decider.decide(command, state);
            for (var event : accepted.events()) {
                state = decider.evolve(state, event);
                version++;
                list.apply(recorded(envelope, version, event));
            }
        }
    }

    private Recorded<EnvelopeEvent> recorded(String envelope, long version, EnvelopeEvent event) {
        var id = new UUID(1, version);
        var partition = new Partition("entrelacs.gatekeeping.events", 0);
        var stream = new StreamId("envelope", envelope);
        offset = version;
        return new Recorded<>(
                partition, version - 1, stream, version, id, "a type", MONDAY, MONDAY, "a", "a", id, id, id, event);
    }
}
