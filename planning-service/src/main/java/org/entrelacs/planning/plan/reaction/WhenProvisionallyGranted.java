package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteAuthorised;

/// The service may begin before its request is decided.
public final class WhenProvisionallyGranted implements Reaction<ProvisionallyGranted, PlanCommand> {
    @Override
    public String name() {
        return "when-provisionally-granted";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends ProvisionallyGranted>> on() {
        return Set.of(ProvisionallyGranted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ProvisionallyGranted> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends ProvisionallyGranted> event, String target) {
        ProvisionallyGranted granted = event.event();
        return new NoteAuthorised(
                granted.service(), granted.request(), event.stream().key(), granted.amount(), granted.assessBy());
    }
}
