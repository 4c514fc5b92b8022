package org.entrelacs.planning.plan.reaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityUnclaimed;

public final class WhenCapacityUnclaimed implements Reaction<CapacityUnclaimed, PlanCommand> {
    @Override
    public String name() {
        return "when-capacity-unclaimed";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends CapacityUnclaimed>> on() {
        return Set.of(CapacityUnclaimed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CapacityUnclaimed> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends CapacityUnclaimed> event, String target) {
        return new NoteCapacityUnclaimed(
                event.event().service(), event.stream().key(), LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC));
    }
}
