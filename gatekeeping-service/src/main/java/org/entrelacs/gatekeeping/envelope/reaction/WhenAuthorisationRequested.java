package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// A plan pleads for money. It waits from when it was asked in the world, and is decided at the instant at which the
/// plan's log took it.
public final class WhenAuthorisationRequested implements Reaction<AuthorisationRequested, EnvelopeCommand> {
    /// Where a request goes that names no envelope, so that the plan hears a no.
    static final String NOWHERE = "no-envelope";

    @Override
    public String name() {
        return "when-authorisation-requested";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends AuthorisationRequested>> on() {
        return Set.of(AuthorisationRequested.class);
    }

    @Override
    public List<String> targets(Recorded<? extends AuthorisationRequested> event) {
        var envelope = event.event().envelope();
        return List.of(StreamId.isKey(envelope) ? envelope : NOWHERE);
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends AuthorisationRequested> event, String target) {
        var asked = event.event();
        return new ReceiveRequest(
                new RequestReceived(
                        asked.request(),
                        new PersonId(event.stream().key()),
                        asked.service(),
                        asked.serviceClass(),
                        asked.amount(),
                        asked.divisible(),
                        asked.advocate(),
                        event.occurredAt(),
                        asked.claim(),
                        asked.evidence(),
                        asked.needs(),
                        asked.advocacy(),
                        asked.start()),
                event.recordedAt());
    }
}
