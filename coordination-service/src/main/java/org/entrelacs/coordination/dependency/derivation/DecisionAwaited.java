package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.REFUSED;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.PRIORITY_ORDER;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.log.Recorded;

/// A discretionary service waits for a decision: decision → service (theory §5.1, "RequestGranted resolves request →
/// decision"; a refusal breaks it). The envelope manages it by order of priority from the moment it has the request;
/// a deferred request stays open.
final class DecisionAwaited implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                AuthorisationRequested.class,
                RequestReceived.class,
                RequestGranted.class,
                RequestPartiallyGranted.class,
                RequestRefused.class,
                RequestWithdrawn.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String key = recorded.stream().key();
        return switch (recorded.event()) {
            case AuthorisationRequested asked ->
                List.of(of(key, asked.request(), asked.service()).created(Norms.step(recorded), recorded));
            case RequestReceived received ->
                List.of(of(received.person().value(), received.request(), received.service())
                        .managed(PRIORITY_ORDER, SharedResource.envelope(key), recorded));
            case RequestGranted granted ->
                List.of(of(granted.person().value(), granted.request(), granted.service())
                        .resolved(recorded));
            case RequestPartiallyGranted granted ->
                List.of(of(granted.person().value(), granted.request(), granted.service())
                        .resolved(recorded));
            case RequestRefused refused ->
                List.of(of(refused.person().value(), refused.request(), refused.service())
                        .broken(REFUSED, recorded));
            case RequestWithdrawn withdrawn ->
                List.of(of(withdrawn.person().value(), withdrawn.request(), withdrawn.service())
                        .lapsed(withdrawn.reason(), recorded));
            default -> List.of();
        };
    }

    private static Link of(String person, String request, String service) {
        return new Link(
                person, FLOW_PREREQUISITE, "decision:" + request, "service:" + service, "authorisation:" + request);
    }
}
