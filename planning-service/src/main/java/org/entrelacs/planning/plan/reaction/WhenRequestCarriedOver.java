package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteCarriedOver;

/// The plan draws on the next budget from here on.
public final class WhenRequestCarriedOver implements Reaction<RequestCarriedOver, PlanCommand> {
    @Override
    public String name() {
        return "when-request-carried-over";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends RequestCarriedOver>> on() {
        return Set.of(RequestCarriedOver.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestCarriedOver> event) {
        return List.of(event.event().request().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends RequestCarriedOver> event, String target) {
        var request = event.event().request();
        return new NoteCarriedOver(
                request.service(),
                request.request(),
                event.stream().key(),
                event.event().successor());
    }
}
