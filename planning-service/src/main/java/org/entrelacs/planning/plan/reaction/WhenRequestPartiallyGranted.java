package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;

/// The part that is granted; a remainder comes with an event of its own.
public final class WhenRequestPartiallyGranted implements Reaction<RequestPartiallyGranted, PlanCommand> {
    @Override
    public String name() {
        return "when-request-partially-granted";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends RequestPartiallyGranted>> on() {
        return Set.of(RequestPartiallyGranted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends RequestPartiallyGranted> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends RequestPartiallyGranted> event, String target) {
        RequestPartiallyGranted granted = event.event();
        return new NoteAuthorised(
                granted.service(), granted.request(), event.stream().key(), granted.amount(), granted.startBy());
    }
}
