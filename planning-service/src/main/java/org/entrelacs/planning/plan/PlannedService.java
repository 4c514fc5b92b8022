package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.PlanEvent.TakenOver;

/// A service of the plan.
///
/// @param terms as planned now: what the offer said, with the hours, weeks and amount of the last change
/// @param advocacy that goes with its request
/// @param suspension while it rests, once it has started
/// @param hoursAwaited granted on appeal after its hours were given back: they are asked for again
public record PlannedService(
        ServicePlanned terms,
        ServiceState state,
        Optional<AdvocacyFile> advocacy,
        Optional<Suspension> suspension,
        boolean hoursAwaited) {

    public record Suspension(LocalDate from, Optional<LocalDate> until, SuspensionReason reason, Relay relay) {}

    static PlannedService of(ServicePlanned planned) {
        return new PlannedService(planned, new ServiceState.Planned(), Optional.empty(), Optional.empty(), false);
    }

    public ServiceStatus status() {
        return suspension.isPresent() ? ServiceStatus.SUSPENDED : state.status();
    }

    /// Started, and not at rest.
    boolean given() {
        return state instanceof ServiceState.Started && suspension.isEmpty();
    }

    boolean suspended() {
        return suspension.isPresent();
    }

    PlannedService moved(ServiceState next) {
        return next.running()
                ? new PlannedService(terms, next, advocacy, suspension, hoursAwaited)
                : new PlannedService(terms, next, advocacy, Optional.empty(), false);
    }

    PlannedService reinstated(ServiceState next) {
        return new PlannedService(terms, next, advocacy, suspension, true);
    }

    PlannedService answered() {
        return new PlannedService(terms, state, advocacy, suspension, false);
    }

    PlannedService suspended(ServiceSuspended event) {
        var rest = new Suspension(event.from(), Optional.ofNullable(event.until()), event.reason(), event.relay());
        return new PlannedService(terms, state, advocacy, Optional.of(rest), hoursAwaited);
    }

    PlannedService resumed() {
        return new PlannedService(terms, state, advocacy, Optional.empty(), hoursAwaited);
    }

    PlannedService pleading(AdvocacyFile file) {
        return new PlannedService(terms, state, Optional.of(file), suspension, hoursAwaited);
    }

    PlannedService withoutAdvocacy() {
        return new PlannedService(terms, state, Optional.empty(), suspension, hoursAwaited);
    }

    PlannedService replanned(PlannedServiceChanged change) {
        TakenOver taken = change.takenOver();
        var changed = terms(
                taken == null ? terms.needs() : joined(terms.needs(), taken.needs()),
                taken == null ? terms.goals() : joined(terms.goals(), taken.goals()),
                change.perWeek(),
                change.weeks(),
                change.amount(),
                terms.envelope());
        return new PlannedService(changed, new ServiceState.Planned(), advocacy, Optional.empty(), false);
    }

    PlannedService inEnvelope(String envelope) {
        var changed = terms(terms.needs(), terms.goals(), terms.perWeek(), terms.weeks(), terms.amount(), envelope);
        return new PlannedService(changed, state, advocacy, suspension, hoursAwaited);
    }

    private static List<String> joined(List<String> own, List<String> more) {
        return Stream.concat(own.stream(), more.stream()).distinct().toList();
    }

    private ServicePlanned terms(
            List<String> needs, List<String> goals, Duration perWeek, int weeks, Money amount, String envelope) {
        return new ServicePlanned(
                terms.service(),
                terms.offer(),
                terms.provider(),
                terms.kind(),
                terms.serviceClass(),
                needs,
                goals,
                perWeek,
                weeks,
                amount,
                terms.entitlement(),
                envelope,
                terms.divisible(),
                terms.claim(),
                terms.proposal());
    }
}
