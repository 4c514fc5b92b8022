package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;

public final class WhenRequestRefused implements Reaction<RequestRefused, PlanCommand> {
    @Override
    public String name() {
        return "when-request-refused";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends RequestRefused>> on() {
        return Set.of(RequestRefused.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestRefused> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends RequestRefused> event, String target) {
        RequestRefused refused = event.event();
        return new NoteNotAuthorised(
                refused.service(),
                refused.request(),
                refused.reasons().stream().map(Reason::code).toList());
    }
}
