package org.entrelacs.coordination.dependency.derivation;

import static java.time.ZoneOffset.UTC;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.SHARING_BUDGET;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.PRIORITY_ORDER;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.log.Recorded;

/// All requests against one envelope share its money (theory §5.1, "RequestSubmitted: sharing.budget with every other
/// open request"; §5.2, rule 2: one dependency with members). A policy manages it by order of priority; an envelope
/// without one on its first day (UTC) is a gap.
final class BudgetShared implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                EnvelopeOpened.class,
                PolicyApplied.class,
                RequestReceived.class,
                RequestRefused.class,
                RequestWithdrawn.class,
                CommitmentReleased.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String envelope = recorded.stream().key();
        Link budget = of(envelope);
        return switch (recorded.event()) {
            case EnvelopeOpened opened ->
                List.of(budget.created(opened.from().atStartOfDay(UTC).toInstant(), recorded));
            case PolicyApplied _ ->
                List.of(budget.managed(PRIORITY_ORDER, SharedResource.envelope(envelope), recorded));
            case RequestReceived received ->
                List.of(budget.joined("request:" + received.request(), received.person(), recorded));
            case RequestRefused refused ->
                List.of(budget.left("request:" + refused.request(), refused.person(), recorded));
            case RequestWithdrawn withdrawn ->
                List.of(budget.left("request:" + withdrawn.request(), withdrawn.person(), recorded));
            case CommitmentReleased released ->
                List.of(budget.left("request:" + released.request(), released.person(), recorded));
            default -> List.of();
        };
    }

    private static Link of(String envelope) {
        return new Link(
                SharedResource.envelope(envelope),
                SHARING_BUDGET,
                "requests:" + envelope,
                "requests:" + envelope,
                "envelope:" + envelope);
    }
}
