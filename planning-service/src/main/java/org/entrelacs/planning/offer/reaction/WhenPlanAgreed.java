package org.entrelacs.planning.offer.reaction;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.PlanEvent.AgreedService;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;

/// One command per offer, with all services that the plan agreed with it.
public final class WhenPlanAgreed implements Reaction<PlanAgreed, OfferCommand> {
    @Override
    public String name() {
        return "when-plan-agreed";
    }

    @Override
    public String kind() {
        return "offer";
    }

    @Override
    public Set<Class<? extends PlanAgreed>> on() {
        return Set.of(PlanAgreed.class);
    }

    @Override
    public List<String> targets(Recorded<? extends PlanAgreed> event) {
        return event.event().services().stream()
                .map(AgreedService::offer)
                .distinct()
                .toList();
    }

    @Override
    public OfferCommand command(Recorded<? extends PlanAgreed> event, String target) {
        LocalDate agreed = LocalDate.ofInstant(event.occurredAt(), ZoneOffset.UTC);
        return new ReserveCapacity(
                new PersonId(event.stream().key()),
                event.recordedAt(),
                event.event().services().stream()
                        .filter(service -> service.offer().equals(target))
                        .map(service -> new Hours(
                                service.service(),
                                service.perWeek(),
                                HeldWeeks.of(service.start(), service.weeks(), agreed)))
                        .toList());
    }
}
