package org.entrelacs.planning.offer.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.ReleaseCapacity;

public final class WhenServiceNotAuthorised implements Reaction<ServiceNotAuthorised, OfferCommand> {
    @Override
    public String name() {
        return "when-service-not-authorised";
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public Set<Class<? extends ServiceNotAuthorised>> on() {
        return Set.of(ServiceNotAuthorised.class);
    }

    @Override
    public List<String> targets(Recorded<? extends ServiceNotAuthorised> event) {
        return List.of(event.event().offer());
    }

    @Override
    public OfferCommand command(Recorded<? extends ServiceNotAuthorised> event, String target) {
        return new ReleaseCapacity(
                new PersonId(event.stream().key()), event.event().service(), "not-authorised");
    }
}
