package org.entrelacs.planning.plan;

import java.time.Duration;
import java.util.Optional;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.Unavailability;

/// A service of the plan.
///
/// @param terms as planned now: what the offer said, with the hours, weeks and amount of the last change
/// @param advocacy that goes with its request
/// @param atRisk since its offer goes away
public record PlannedService(
        ServicePlanned terms, ServiceState state, Optional<AdvocacyFile> advocacy, Optional<Unavailability> atRisk) {

    static PlannedService of(ServicePlanned planned) {
        return new PlannedService(planned, new ServiceState.Planned(), Optional.empty(), Optional.empty());
    }

    PlannedService moved(ServiceState next) {
        return new PlannedService(terms, next, advocacy, next.running() ? atRisk : Optional.empty());
    }

    PlannedService pleading(AdvocacyFile file) {
        return new PlannedService(terms, state, Optional.of(file), atRisk);
    }

    PlannedService withoutAdvocacy() {
        return new PlannedService(terms, state, Optional.empty(), atRisk);
    }

    PlannedService atRisk(Unavailability unavailability) {
        return new PlannedService(terms, state, advocacy, Optional.of(unavailability));
    }

    PlannedService replanned(PlannedServiceChanged change) {
        var changed = terms(change.perWeek(), change.weeks(), change.amount(), terms.envelope());
        return new PlannedService(changed, new ServiceState.Planned(), advocacy, Optional.empty());
    }

    PlannedService inEnvelope(String envelope) {
        return new PlannedService(
                terms(terms.perWeek(), terms.weeks(), terms.amount(), envelope), state, advocacy, atRisk);
    }

    private ServicePlanned terms(Duration perWeek, int weeks, Money amount, String envelope) {
        return new ServicePlanned(
                terms.service(),
                terms.offer(),
                terms.provider(),
                terms.kind(),
                terms.serviceClass(),
                terms.needs(),
                terms.goals(),
                perWeek,
                weeks,
                amount,
                terms.entitlement(),
                envelope,
                terms.divisible(),
                terms.claim());
    }
}
