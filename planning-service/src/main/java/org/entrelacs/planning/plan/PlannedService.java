package org.entrelacs.planning.plan;

import org.entrelacs.contract.planning.PlanEvent.PlannedServiceChanged;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;

/// A service of the plan.
///
/// @param terms as planned now: what the offer said, with the hours, weeks and amount of the last change
public record PlannedService(ServicePlanned terms, ServiceState state) {

    static PlannedService of(ServicePlanned planned) {
        return new PlannedService(planned, new ServiceState.Planned());
    }

    PlannedService moved(ServiceState next) {
        return new PlannedService(terms, next);
    }

    PlannedService replanned(PlannedServiceChanged change) {
        return of(new ServicePlanned(
                terms.service(),
                terms.offer(),
                terms.provider(),
                terms.kind(),
                terms.serviceClass(),
                terms.needs(),
                terms.goals(),
                change.perWeek(),
                change.weeks(),
                change.amount(),
                terms.entitlement(),
                terms.envelope(),
                terms.divisible(),
                terms.claim()));
    }
}
