package org.entrelacs.planning.offer.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;

public final class WhenServiceEnded implements Reaction<ServiceEnded, OfferCommand> {
    @Override
    public String name() {
        return "when-service-ended";
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public Set<Class<? extends ServiceEnded>> on() {
        return Set.of(ServiceEnded.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ServiceEnded> event) {
        return List.of(event.event().offer());
    }

    @Override
    public OfferCommand command(Recorded<? extends ServiceEnded> event, String target) {
        return new ReleaseCapacity(
                new PersonId(event.stream().key()), event.event().service(), "service-ended");
    }
}
