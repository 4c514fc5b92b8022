package org.entrelacs.gatekeeping.envelope.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;

/// Who waits and is assessed again is weighed on what is found now.
public final class WhenAuthorisationReassessed implements Reaction<AuthorisationReassessed, EnvelopeCommand> {

    @Override
    public String name() {
        return "when-authorisation-reassessed";
    }

    @Override
    public String kind() {
        return "envelope";
    }

    @Override
    public Set<Class<? extends AuthorisationReassessed>> on() {
        return Set.of(AuthorisationReassessed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends AuthorisationReassessed> event) {
        var envelope = event.event().envelope();
        return StreamId.isKey(envelope) ? List.of(envelope) : List.of();
    }

    @Override
    public EnvelopeCommand command(Recorded<? extends AuthorisationReassessed> event, String target) {
        var reassessed = event.event();
        return new ReassessRequest(reassessed.request(), reassessed.evidence(), reassessed.needs(), event.recordedAt());
    }
}
