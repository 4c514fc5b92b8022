package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcceptCarryOver;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// An envelope that is closed asks its successor first: money never goes where nobody is.
public final class WhenEnvelopeClosing implements Reaction<EnvelopeClosing, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-envelope-closing";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends EnvelopeClosing>> on() {
        return Set.of(EnvelopeClosing.class);
    }

    @Override
    public List<String> targets(Recorded<? extends EnvelopeClosing> event) {
        var successor = event.event().successor();
        return StreamId.isKey(successor) ? List.of(successor) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends EnvelopeClosing> event, String target) {
        return new AcceptCarryOver(event.stream().key(), event.event().currency(), event.recordedAt());
    }
}
