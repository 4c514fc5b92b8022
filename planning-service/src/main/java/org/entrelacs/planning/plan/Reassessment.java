package org.entrelacs.planning.plan;

import java.util.List;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.planning.plan.ServiceState.Agreed;
import org.entrelacs.planning.plan.ServiceState.AuthorisationAsked;
import org.entrelacs.planning.plan.ServiceState.Authorised;
import org.entrelacs.planning.plan.ServiceState.CapacityRefused;
import org.entrelacs.planning.plan.ServiceState.CapacityReserved;
import org.entrelacs.planning.plan.ServiceState.Ended;
import org.entrelacs.planning.plan.ServiceState.Grant;
import org.entrelacs.planning.plan.ServiceState.NoGrant;
import org.entrelacs.planning.plan.ServiceState.NotAuthorised;
import org.entrelacs.planning.plan.ServiceState.Planned;
import org.entrelacs.planning.plan.ServiceState.Started;

/// A later assessment reaches the requests that were made on an earlier one.
final class Reassessment {
    private Reassessment() {}

    /// @param content on the later assessment
    static List<AuthorisationReassessed> of(Content content) {
        return content.services().values().stream()
                .filter(Reassessment::mayBeOpen)
                .map(service -> reassessed(service, content))
                .toList();
    }

    /// As far as a plan knows: a part may wait for its remainder, and an appeal may have opened what was refused. The
    /// envelope leaves those alone that are not open.
    private static boolean mayBeOpen(PlannedService service) {
        return switch (service.state()) {
            case AuthorisationAsked _, NotAuthorised _ -> true;
            case Authorised(var grant) -> leavesARemainder(grant, service);
            case Started(Grant grant, var _) -> leavesARemainder(grant, service);
            case Started(NoGrant _, var _) -> false;
            case Planned _, Agreed _, CapacityRefused _, CapacityReserved _, Ended _ -> false;
        };
    }

    private static boolean leavesARemainder(Grant grant, PlannedService service) {
        return grant.amount().isLessThan(service.terms().amount());
    }

    private static AuthorisationReassessed reassessed(PlannedService service, Content content) {
        var terms = service.terms();
        return new AuthorisationReassessed(
                service.state().request(),
                terms.service(),
                service.askedOf(),
                content.evidence(),
                content.needs(terms.needs()));
    }
}
