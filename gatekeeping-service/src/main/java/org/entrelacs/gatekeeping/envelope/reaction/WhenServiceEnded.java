package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// A service that ends gives back what it was granted and did not use.
public final class WhenServiceEnded implements Reaction<ServiceEnded, EnvelopeCommand> {

    @Override
    public String name() {
        return "when-service-ended";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends ServiceEnded>> on() {
        return Set.of(ServiceEnded.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ServiceEnded> event) {
        var envelope = event.event().envelope();
        return StreamId.isKey(envelope) ? List.of(envelope) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends ServiceEnded> event, String target) {
        var ended = event.event();
        var reason = ended.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new EndRequest(ended.request(), reason, event.recordedAt());
    }
}
