package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;

public final class WhenRequestGranted implements Reaction<RequestGranted, PlanCommand> {
    @Override
    public String name() {
        return "when-request-granted";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends RequestGranted>> on() {
        return Set.of(RequestGranted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestGranted> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends RequestGranted> event, String target) {
        RequestGranted granted = event.event();
        return new NoteAuthorised(
                granted.service(), granted.request(), event.stream().key(), granted.amount(), granted.startBy());
    }
}
