package org.entrelacs.planning.plan.reaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityRefused;

public final class WhenCapacityRefused implements Reaction<CapacityRefused, PlanCommand> {
    @Override
    public String name() {
        return "when-capacity-refused";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends CapacityRefused>> on() {
        return Set.of(CapacityRefused.class);
    }

    @Override
    public List<String> targets(Recorded<? extends CapacityRefused> event) {
        return List.of(event.event().person().value());
    }

    @Override
    public PlanCommand command(Recorded<? extends CapacityRefused> event, String target) {
        CapacityRefused refused = event.event();
        return new NoteCapacityRefused(
                refused.service(),
                event.stream().key(),
                refused.available(),
                refused.reason(),
                LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC));
    }
}
