package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.PlanEvent.RequestGivenUp;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// An answer that came after its service was over: what it granted is given back.
public final class WhenRequestGivenUp implements Reaction<RequestGivenUp, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-request-given-up";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends RequestGivenUp>> on() {
        return Set.of(RequestGivenUp.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestGivenUp> event) {
        var envelope = event.event().envelope();
        return StreamId.isKey(envelope) ? List.of(envelope) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends RequestGivenUp> event, String target) {
        return new EndRequest(event.event().request(), "given-up", event.recordedAt());
    }
}
