package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// An end follows its request to where that was carried over, by the same way and so after it.
public final class WhenCarriedOverRequestEnded implements Reaction<CarriedOverRequestEnded, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-carried-over-request-ended";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends CarriedOverRequestEnded>> on() {
        return Set.of(CarriedOverRequestEnded.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CarriedOverRequestEnded> event) {
        var successor = event.event().successor();
        return StreamId.isKey(successor) ? List.of(successor) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends CarriedOverRequestEnded> event, String target) {
        return new EndRequest(event.event().request(), event.event().reason(), event.recordedAt());
    }
}
