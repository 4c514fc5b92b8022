package org.entrelacs.planning.plan;

import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.ProvisionalAuthorisationEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotAuthorised;
import org.entrelacs.contract.planning.PlanEvent.ServiceNotDelivered;
import org.entrelacs.contract.planning.PlanEvent.ServiceReinstated;
import org.entrelacs.contract.planning.PlanEvent.ServiceResumed;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.contract.planning.PlanEvent.ServiceSuspended;
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

/// How far a service has come after one more event of it.
final class Progress {
    private Progress() {}

    static ServiceState agreed(ServiceState before, PlanAgreed event, String advocate) {
        if (before instanceof Planned) {
            return new Agreed(event.plan(), advocate);
        }
        throw PlanFold.cannotFollow(event, before);
    }

    /// A service that was granted on appeal gets its hours back and stays where it is.
    static PlannedService reserved(PlannedService before, ServiceCapacityReserved event) {
        if (before.hoursAwaited()) {
            return before.answered();
        }
        if (before.state() instanceof Agreed) {
            return before.moved(new CapacityReserved());
        }
        throw PlanFold.cannotFollow(event, before.state());
    }

    /// One that was granted on appeal ends with the next event.
    static PlannedService refused(PlannedService before, ServiceCapacityRefused event) {
        return switch (before.state()) {
            case Agreed _ -> before.moved(new CapacityRefused(event.available(), event.reason()));
            case AuthorisationAsked _, Authorised _, Started _ -> before.answered();
            case Planned _, CapacityRefused _, CapacityReserved _, NotAuthorised _, Ended _ ->
                throw PlanFold.cannotFollow(event, before.state());
        };
    }

    static PlannedService suspended(PlannedService before, ServiceSuspended event) {
        if (before.given()) {
            return before.suspended(event);
        }
        throw PlanFold.cannotFollow(event, before.state());
    }

    static PlannedService resumed(PlannedService before, ServiceResumed event) {
        if (before.suspended()) {
            return before.resumed();
        }
        throw PlanFold.cannotFollow(event, before.state());
    }

    static ServiceState asked(ServiceState before, AuthorisationRequested event) {
        if (before instanceof CapacityReserved) {
            return new AuthorisationAsked(event.request());
        }
        throw PlanFold.cannotFollow(event, before);
    }

    /// The plan stands on the later assessment already; the request is as far as it was.
    static ServiceState reassessed(ServiceState before, AuthorisationReassessed event) {
        if (before.request().equals(event.request())) {
            return before;
        }
        throw PlanFold.cannotFollow(event, before);
    }

    static ServiceState authorised(ServiceState before, ServiceAuthorised event) {
        return switch (before) {
            case AuthorisationAsked(var request)
            when request.equals(event.request()) -> new Authorised(new Grant(request, event.amount(), event.startBy()));
            case Authorised(var grant)
            when grant.request().equals(event.request()) -> new Authorised(grant.plus(event.amount()));
            case Started(Grant grant, var on)
            when grant.request().equals(event.request()) -> new Started(grant.plus(event.amount()), on);
            case AuthorisationAsked _,
                    Authorised _,
                    Started _,
                    Planned _,
                    Agreed _,
                    CapacityRefused _,
                    CapacityReserved _,
                    NotAuthorised _,
                    Ended _ -> throw PlanFold.cannotFollow(event, before);
        };
    }

    static ServiceState notAuthorised(ServiceState before, ServiceNotAuthorised event) {
        if (before instanceof AuthorisationAsked(var request) && request.equals(event.request())) {
            return new NotAuthorised(request, event.reasons());
        }
        throw PlanFold.cannotFollow(event, before);
    }

    static ServiceState reinstated(ServiceState before, ServiceReinstated event) {
        if (before instanceof NotAuthorised(var request, var _) && request.equals(event.request())) {
            return new AuthorisationAsked(request);
        }
        throw PlanFold.cannotFollow(event, before);
    }

    static ServiceState provisionalEnded(ServiceState before, ProvisionalAuthorisationEnded event) {
        return switch (before) {
            case Authorised(var grant)
            when grant.amount().equals(event.amount()) -> new AuthorisationAsked(grant.request());
            case Authorised(var grant) -> new Authorised(grant.minus(event.amount()));
            case Started(Grant grant, var on) -> new Started(grant.minus(event.amount()), on);
            case Started _,
                    AuthorisationAsked _,
                    Planned _,
                    Agreed _,
                    CapacityRefused _,
                    CapacityReserved _,
                    NotAuthorised _,
                    Ended _ -> throw PlanFold.cannotFollow(event, before);
        };
    }

    static ServiceState started(ServiceState before, ServiceStarted event) {
        return switch (before) {
            case CapacityReserved _ -> new Started(new NoGrant(), event.on());
            case Authorised(var grant) -> new Started(grant, event.on());
            case Planned _, Agreed _, CapacityRefused _, AuthorisationAsked _, NotAuthorised _, Started _, Ended _ ->
                throw PlanFold.cannotFollow(event, before);
        };
    }

    /// A report that leaves the service as far as it was.
    static ServiceState notDelivered(ServiceState before, ServiceNotDelivered event) {
        return switch (before) {
            case CapacityReserved _, Authorised _, Started _ -> before;
            case Planned _, Agreed _, CapacityRefused _, AuthorisationAsked _, NotAuthorised _, Ended _ ->
                throw PlanFold.cannotFollow(event, before);
        };
    }

    static ServiceState ended(ServiceState before, ServiceEnded event) {
        if (before.running()) {
            return new Ended(event.on(), event.reason());
        }
        throw PlanFold.cannotFollow(event, before);
    }
}
