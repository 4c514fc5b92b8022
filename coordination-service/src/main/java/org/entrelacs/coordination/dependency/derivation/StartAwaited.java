package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NOT_DELIVERED;
import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NO_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.NOTIFICATION;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.Recorded;

/// A service that has all it needs is to start: clearance → start (theory §5.1, "RequestGranted: flow.prerequisite
/// (grant → start of service)"). Clearance is the grant for a discretionary service, the reserved hours for any other.
/// It is managed once the provider has been told, and it breaks when the service has not begun by its date, or cannot
/// begin since its hours are gone. It lapses once the money goes back.
public final class StartAwaited implements DerivationRule {
    private static final String SERVICE = "service:";

    StartAwaited() {}

    /// Whether the break is that of a start. Its register is then the person's.
    public static boolean isOf(DependencyBroken broken) {
        return broken.kind() == FLOW_PREREQUISITE && broken.resource().startsWith(SERVICE);
    }

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                RequestGranted.class,
                RequestPartiallyGranted.class,
                ServiceCapacityReserved.class,
                ServiceAuthorised.class,
                ServiceStarted.class,
                ServiceNotDelivered.class,
                ServiceEnded.class,
                CommitmentReleased.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String person = recorded.stream().key();
        return switch (recorded.event()) {
            case RequestGranted granted ->
                List.of(of(granted.person().value(), granted.service()).createdToBreak(granted.startBy(), recorded));
            case RequestPartiallyGranted granted ->
                List.of(of(granted.person().value(), granted.service()).createdToBreak(granted.startBy(), recorded));
            case ServiceCapacityReserved reserved
            when reserved.entitlement() != Entitlement.DISCRETIONARY -> {
                Link start = of(person, reserved.service());
                yield List.of(
                        start.createdToBreak(Norms.step(recorded, reserved.start()), recorded),
                        start.managed(NOTIFICATION, reserved.provider(), recorded));
            }
            case ServiceAuthorised authorised ->
                List.of(of(person, authorised.service()).managed(NOTIFICATION, authorised.provider(), recorded));
            case ServiceStarted started -> List.of(of(person, started.service()).resolved(recorded));
            case ServiceNotDelivered missed ->
                List.of(of(person, missed.service()).broken(NOT_DELIVERED, recorded));
            case ServiceEnded ended
            when ended.reason() == EndReason.NO_CAPACITY ->
                List.of(of(person, ended.service()).broken(NO_CAPACITY, recorded));
            case ServiceEnded ended -> List.of(of(person, ended.service()).lapsed("service ended", recorded));
            case CommitmentReleased released ->
                List.of(of(released.person().value(), released.service()).lapsed(released.reason(), recorded));
            default -> List.of();
        };
    }

    private static Link of(String person, String service) {
        return new Link(person, FLOW_PREREQUISITE, "clearance:" + service, "start:" + service, SERVICE + service);
    }
}
