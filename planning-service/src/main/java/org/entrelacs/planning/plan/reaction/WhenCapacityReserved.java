package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityReserved;

public final class WhenCapacityReserved implements Reaction<CapacityReserved, PlanCommand> {
    @Override
    public String name() {
        return "when-capacity-reserved";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends CapacityReserved>> on() {
        return Set.of(CapacityReserved.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CapacityReserved> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends CapacityReserved> event, String target) {
        return new NoteCapacityReserved(event.event().service(), event.stream().key());
    }
}
