package org.entrelacs.planning.plan;

import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;

/// A service of the plan.
///
/// @param terms as first planned
/// @param dose as planned now
public record PlannedService(ServicePlanned terms, Dose dose, ServiceState state) {

    static PlannedService of(ServicePlanned planned) {
        return new PlannedService(
                planned, new Dose(planned.perWeek(), planned.weeks(), planned.amount()), new ServiceState.Planned());
    }

    PlannedService now(ServiceState next) {
        return new PlannedService(terms, dose, next);
    }

    PlannedService replanned(Dose newDose) {
        return new PlannedService(terms, newDose, new ServiceState.Planned());
    }
}
