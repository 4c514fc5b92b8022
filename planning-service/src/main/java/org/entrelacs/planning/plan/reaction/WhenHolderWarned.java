package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteOfferUnavailable;

public final class WhenHolderWarned implements Reaction<HolderWarned, PlanCommand> {
    @Override
    public String name() {
        return "when-holder-warned";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends HolderWarned>> on() {
        return Set.of(HolderWarned.class);
    }

    @Override
    public List<String> targets(Recorded<? extends HolderWarned> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends HolderWarned> event, String target) {
        HolderWarned warned = event.event();
        return new NoteOfferUnavailable(warned.service(), event.stream().key(), warned.unavailability());
    }
}
