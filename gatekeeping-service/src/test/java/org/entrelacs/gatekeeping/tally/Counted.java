package org.entrelacs.gatekeeping.tally;

import java.time.Instant;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.Verdict.Accepted;

/// An envelope and its tally, side by side.
public final class Counted {
    private final EnvelopeDecider decider = new EnvelopeDecider();
    private final EnvelopeTally tally = new EnvelopeTally();
    private Envelope envelope = decider.initial();

    /// @throws ClassCastException when the rules say no
    public Counted and(Instant at, EnvelopeCommand... commands) {
        for (var command : commands) {
            var accepted = (Accepted<EnvelopeEvent, EnvelopeRefusal>) decider.decide(command, envelope);
            accepted.events().forEach(event -> happens(event, at));
        }
        return this;
    }

    public void happens(EnvelopeEvent event, Instant at) {
        envelope = decider.evolve(envelope, event);
        tally.take(event, at, tally.version() + 1);
    }

    public Envelope envelope() {
        return envelope;
    }

    public EnvelopeTally tally() {
        return tally;
    }
}
