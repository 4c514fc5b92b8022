package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.SHARING_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.FIRST_COME_FIRST_SERVED;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.Recorded;

/// All services on one offer share its hours (theory §2, sharing.capacity; §5.2, rule 2: one dependency per resource
/// with members, not one per pair). Its provider manages it by serving who comes first.
final class CapacityShared implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(OfferPublished.class, CapacityReserved.class, CapacityReleased.class, OfferWithdrawn.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        Link capacity = of(recorded.stream().key());
        return switch (recorded.event()) {
            case OfferPublished published ->
                List.of(
                        capacity.created(recorded.occurredAt(), recorded),
                        capacity.managed(FIRST_COME_FIRST_SERVED, published.provider(), recorded));
            case CapacityReserved reserved ->
                List.of(capacity.joined("service:" + reserved.service(), reserved.person(), recorded));
            case CapacityReleased released ->
                List.of(capacity.left("service:" + released.service(), released.person(), recorded));
            case OfferWithdrawn withdrawn -> List.of(capacity.lapsed(withdrawn.reason(), recorded));
            default -> List.of();
        };
    }

    private static Link of(String offer) {
        return new Link(
                SharedResource.offer(offer),
                SHARING_CAPACITY,
                "services:" + offer,
                "services:" + offer,
                "offer:" + offer);
    }
}
