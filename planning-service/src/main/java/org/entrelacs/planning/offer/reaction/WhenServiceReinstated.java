package org.entrelacs.planning.offer.reaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;

/// Hours that were given back after a refusal are asked for again.
public final class WhenServiceReinstated implements Reaction<ServiceReinstated, OfferCommand> {
    @Override
    public String name() {
        return "when-service-reinstated";
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public Set<Class<? extends ServiceReinstated>> on() {
        return Set.of(ServiceReinstated.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ServiceReinstated> event) {
        return List.of(event.event().offer());
    }

    @Override
    public OfferCommand command(Recorded<? extends ServiceReinstated> event, String target) {
        ServiceReinstated reinstated = event.event();
        LocalDate on = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
        return new ReserveCapacity(
                new PersonId(event.stream().key()),
                event.recordedAt(),
                List.of(new Hours(
                        reinstated.service(),
                        reinstated.perWeek(),
                        HeldWeeks.of(reinstated.start(), reinstated.weeks(), on))));
    }
}
