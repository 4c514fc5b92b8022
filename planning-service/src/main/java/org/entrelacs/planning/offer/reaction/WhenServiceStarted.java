package org.entrelacs.planning.offer.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;

public final class WhenServiceStarted implements Reaction<ServiceStarted, OfferCommand> {
    @Override
    public String name() {
        return "when-service-started";
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public Set<Class<? extends ServiceStarted>> on() {
        return Set.of(ServiceStarted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ServiceStarted> event) {
        return List.of(event.event().offer());
    }

    @Override
    public OfferCommand command(Recorded<? extends ServiceStarted> event, String target) {
        return new ConfirmCapacity(
                new PersonId(event.stream().key()),
                event.event().service(),
                event.event().on());
    }
}
