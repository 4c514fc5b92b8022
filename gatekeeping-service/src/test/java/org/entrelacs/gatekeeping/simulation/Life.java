package org.entrelacs.gatekeeping.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.Verdict;

/// The log of one envelope, told command by command.
final class Life {
    private final EnvelopeDecider rules = new EnvelopeDecider();
    private final List<Append> appends = new ArrayList<>();
    private Envelope state = rules.initial();
    private Instant now = Cases.MONDAY;

    static Life of(EnvelopeOpened terms, PolicyContent policy) {
        return new Life().asked(new OpenEnvelope(terms, policy, Cases.MONDAY));
    }

    Life at(Instant instant) {
        now = instant;
        while (rules.nextDue(state).filter(due -> !due.at().isAfter(now)).isPresent()) {
            var due = rules.nextDue(state).get();
            decide(due.command(), Append.Cause.DEADLINE, due.at());
        }
        return this;
    }

    Life receives(RequestReceived request) {
        return decide(new ReceiveRequest(request, now), Append.Cause.REACTION, now);
    }

    Life asked(EnvelopeCommand command) {
        return decide(command, Append.Cause.CALLER, now);
    }

    private Life decide(EnvelopeCommand command, Append.Cause cause, Instant at) {
        if (rules.decide(command, state) instanceof Verdict.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events)) {
            events.forEach(event -> state = rules.evolve(state, event));
            appends.add(new Append(cause, at, events));
            return this;
        }
        throw new AssertionError(command + " was refused");
    }

    List<Append> appends() {
        return List.copyOf(appends);
    }
}
