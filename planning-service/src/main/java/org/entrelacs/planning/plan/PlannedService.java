package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.Relay;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
import org.entrelacs.contract.planning.PlanEvent.SuspensionReason;
import org.entrelacs.contract.planning.PlanEvent.TakenOver;
import org.entrelacs.contract.planning.Unavailability;
import org.jspecify.annotations.Nullable;

/// A service of the plan.
///
/// @param terms as planned now: what the offer said, with the hours, weeks, amount and start of the last change
/// @param advocacy that goes with its request
/// @param suspension while it rests, once it has started
/// @param hoursAwaited granted on appeal after its hours were given back: they are asked for again
/// @param atRisk since its offer goes away
/// @param askedOf the envelope to which its request was sent, wherever it was carried over since; empty before that
public record PlannedService(
        ServicePlanned terms,
        ServiceState state,
        Optional<AdvocacyFile> advocacy,
        Optional<Suspension> suspension,
        boolean hoursAwaited,
        Optional<Unavailability> atRisk,
        String askedOf) {

    public record Suspension(LocalDate from, Optional<LocalDate> until, SuspensionReason reason, Relay relay) {}

    static PlannedService of(ServicePlanned planned) {
        return new PlannedService(
                planned, new ServiceState.Planned(), Optional.empty(), Optional.empty(), false, Optional.empty(), "");
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
                ? new PlannedService(terms, next, advocacy, suspension, hoursAwaited, atRisk, askedOf)
                : new PlannedService(terms, next, advocacy, Optional.empty(), false, Optional.empty(), askedOf);
    }

    PlannedService asked(AuthorisationRequested event) {
        ServiceState next = Progress.asked(state, event);
        return new PlannedService(terms, next, advocacy, suspension, hoursAwaited, atRisk, event.envelope());
    }

    PlannedService reinstated(ServiceState next) {
        return new PlannedService(terms, next, advocacy, suspension, true, atRisk, askedOf);
    }

    PlannedService answered() {
        return new PlannedService(terms, state, advocacy, suspension, false, atRisk, askedOf);
    }

    PlannedService suspended(ServiceSuspended event) {
        var rest = new Suspension(event.from(), Optional.ofNullable(event.until()), event.reason(), event.relay());
        return new PlannedService(terms, state, advocacy, Optional.of(rest), hoursAwaited, atRisk, askedOf);
    }

    PlannedService resumed() {
        return new PlannedService(terms, state, advocacy, Optional.empty(), hoursAwaited, atRisk, askedOf);
    }

    PlannedService pleading(AdvocacyFile file) {
        return new PlannedService(terms, state, Optional.of(file), suspension, hoursAwaited, atRisk, askedOf);
    }

    PlannedService withoutAdvocacy() {
        return new PlannedService(terms, state, Optional.empty(), suspension, hoursAwaited, atRisk, askedOf);
    }

    PlannedService atRisk(Unavailability unavailability) {
        return new PlannedService(
                terms, state, advocacy, suspension, hoursAwaited, Optional.of(unavailability), askedOf);
    }

    PlannedService replanned(PlannedServiceChanged change) {
        TakenOver taken = change.takenOver();
        var changed = terms(
                taken == null ? terms.needs() : joined(terms.needs(), taken.needs()),
                taken == null ? terms.goals() : joined(terms.goals(), taken.goals()),
                change.perWeek(),
                change.weeks(),
                change.amount(),
                terms.envelope(),
                change.start());
        return new PlannedService(
                changed, new ServiceState.Planned(), advocacy, Optional.empty(), false, Optional.empty(), askedOf);
    }

    PlannedService inEnvelope(String envelope) {
        var changed = terms(
                terms.needs(), terms.goals(), terms.perWeek(), terms.weeks(), terms.amount(), envelope, terms.start());
        return new PlannedService(changed, state, advocacy, suspension, hoursAwaited, atRisk, askedOf);
    }

    private static List<String> joined(List<String> own, List<String> more) {
        return Stream.concat(own.stream(), more.stream()).distinct().toList();
    }

    private ServicePlanned terms(
            List<String> needs,
            List<String> goals,
            Duration perWeek,
            int weeks,
            Money amount,
            String envelope,
            @Nullable LocalDate start) {
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
                terms.proposal(),
                start);
    }
}
