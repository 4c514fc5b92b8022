package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyAdopted;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// An adopted policy enters the envelopes that it was adopted for.
public final class WhenPolicyAdopted implements Reaction<PolicyAdopted, EnvelopeCommand> {

    @Override
    public String name() {
        return "when-policy-adopted";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends PolicyAdopted>> on() {
        return Set.of(PolicyAdopted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends PolicyAdopted> event) {
        return event.event().envelopes().stream()
                .filter(StreamId::isKey)
                .distinct()
                .toList();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends PolicyAdopted> event, String target) {
        return new ApplyPolicy(event.event().content(), event.recordedAt());
    }
}
