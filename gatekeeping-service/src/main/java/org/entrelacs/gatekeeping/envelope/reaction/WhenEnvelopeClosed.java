package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// What a period left is added to the next one.
public final class WhenEnvelopeClosed implements Reaction<EnvelopeClosed, EnvelopeCommand> {
    @Override
    public String name() {
        return "when-envelope-closed";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends EnvelopeClosed>> on() {
        return Set.of(EnvelopeClosed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends EnvelopeClosed> event) {
        var closed = event.event();
        return closed.carriedOver().minor() > 0 && StreamId.isKey(closed.successor())
                ? List.of(closed.successor())
                : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends EnvelopeClosed> event, String target) {
        return new AdjustEnvelope(
                event.event().carriedOver(),
                "carry-over",
                "from:" + event.stream().key(),
                event.recordedAt());
    }
}
