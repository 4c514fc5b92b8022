package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteNotAuthorised;

/// Nobody pleads any more, so the hours that waited for the money are free again.
public final class WhenRequestWithdrawn implements Reaction<RequestWithdrawn, PlanCommand> {
    @Override
    public String name() {
        return "when-request-withdrawn";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends RequestWithdrawn>> on() {
        return Set.of(RequestWithdrawn.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestWithdrawn> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends RequestWithdrawn> event, String target) {
        RequestWithdrawn withdrawn = event.event();
        return new NoteNotAuthorised(withdrawn.service(), withdrawn.request(), List.of("request-withdrawn"));
    }
}
