package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// A request goes on where it was carried over to.
public final class WhenRequestCarriedOver implements Reaction<RequestCarriedOver, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-request-carried-over";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends RequestCarriedOver>> on() {
        return Set.of(RequestCarriedOver.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestCarriedOver> event) {
        var successor = event.event().successor();
        return StreamId.isKey(successor) ? List.of(successor) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends RequestCarriedOver> event, String target) {
        return new ReceiveRequest(event.event().request(), event.recordedAt());
    }
}
