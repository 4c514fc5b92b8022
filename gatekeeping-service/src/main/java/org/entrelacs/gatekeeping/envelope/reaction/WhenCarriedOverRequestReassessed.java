package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// A later assessment follows its request to where that was carried over, by the same way and so after it.
public final class WhenCarriedOverRequestReassessed implements Reaction<CarriedOverRequestReassessed, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-carried-over-request-reassessed";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends CarriedOverRequestReassessed>> on() {
        return Set.of(CarriedOverRequestReassessed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CarriedOverRequestReassessed> event) {
        var successor = event.event().successor();
        return StreamId.isKey(successor) ? List.of(successor) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends CarriedOverRequestReassessed> event, String target) {
        var reassessed = event.event();
        return new ReassessRequest(reassessed.request(), reassessed.evidence(), reassessed.needs(), event.recordedAt());
    }
}
