package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NO_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.FIRST_COME_FIRST_SERVED;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceRemoved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.log.Recorded;

/// An agreed service needs hours that its offer can hold: capacity → service (theory §5.2, rule 1: created when the
/// requirement becomes known). The offer serves who comes first; what it refuses is broken for this person, which is
/// why the refusal stands in the person's register and not in the offer's.
final class CapacityAwaited implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                PlanAgreed.class,
                CapacityReserved.class,
                CapacityRefused.class,
                PlannedServiceRemoved.class,
                ServiceEnded.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String key = recorded.stream().key();
        return switch (recorded.event()) {
            case PlanAgreed agreed ->
                agreed.services().stream()
                        .map(service -> of(key, service.service()))
                        .distinct()
                        .map(capacity -> capacity.created(Norms.step(recorded), recorded))
                        .toList();
            case CapacityReserved reserved -> {
                Link capacity = of(reserved.person().value(), reserved.service());
                yield List.of(
                        capacity.managed(FIRST_COME_FIRST_SERVED, SharedResource.offer(key), recorded),
                        capacity.resolved(recorded));
            }
            case CapacityRefused refused -> {
                Link capacity = of(refused.person().value(), refused.service());
                yield List.of(
                        capacity.managed(FIRST_COME_FIRST_SERVED, SharedResource.offer(key), recorded),
                        capacity.broken(NO_CAPACITY, recorded));
            }
            case PlannedServiceRemoved removed ->
                List.of(of(key, removed.service()).lapsed("service removed from the plan", recorded));
            case ServiceEnded ended -> List.of(of(key, ended.service()).lapsed("service ended", recorded));
            default -> List.of();
        };
    }

    private static Link of(String person, String service) {
        return new Link(person, FLOW_PREREQUISITE, "capacity:" + service, "service:" + service, "hours:" + service);
    }
}
