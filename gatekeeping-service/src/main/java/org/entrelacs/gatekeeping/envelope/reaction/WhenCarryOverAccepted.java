package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverAccepted;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;

/// The successor is there.
public final class WhenCarryOverAccepted implements Reaction<CarryOverAccepted, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-carry-over-accepted";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends CarryOverAccepted>> on() {
        return Set.of(CarryOverAccepted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CarryOverAccepted> event) {
        return List.of(event.event().from());
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends CarryOverAccepted> event, String target) {
        return new BeginCarryOver(event.stream().key(), event.recordedAt());
    }
}
