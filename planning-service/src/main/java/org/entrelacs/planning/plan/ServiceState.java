package org.entrelacs.planning.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.PlanEvent.EndReason;

/// How far a planned service has come.
public sealed interface ServiceState {
    record Planned() implements ServiceState {}

    /// Agreed with the person; the offer has not answered yet.
    ///
    /// @param plan version in which it was agreed
    /// @param advocate who submitted that version
    record Agreed(String plan, String advocate) implements ServiceState {}

    record CapacityRefused(Duration available, CapacityRefusal reason) implements ServiceState {}

    record CapacityReserved() implements ServiceState {}

    record AuthorisationAsked(String request) implements ServiceState {}

    record Authorised(Grant grant) implements ServiceState {}

    record NotAuthorised(String request, List<String> reasons) implements ServiceState {}

    record Started(Funding funding, LocalDate on) implements ServiceState {}

    record Ended(LocalDate on, EndReason reason) implements ServiceState {}

    /// What a service that has started draws on.
    sealed interface Funding permits Grant, NoGrant {}

    /// @param amount granted so far, remainders included
    record Grant(String request, Money amount, Instant startBy) implements Funding {
        Grant plus(Money remainder) {
            return new Grant(request, amount.plus(remainder), startBy);
        }

        Grant minus(Money takenBack) {
            return new Grant(request, amount.minus(takenBack), startBy);
        }
    }

    record NoGrant() implements Funding {}

    default ServiceStatus status() {
        return switch (this) {
            case Planned _ -> ServiceStatus.PLANNED;
            case Agreed _ -> ServiceStatus.AGREED;
            case CapacityRefused _ -> ServiceStatus.CAPACITY_REFUSED;
            case CapacityReserved _, AuthorisationAsked _ -> ServiceStatus.CAPACITY_RESERVED;
            case Authorised _ -> ServiceStatus.AUTHORISED;
            case NotAuthorised _ -> ServiceStatus.NOT_AUTHORISED;
            case Started _ -> ServiceStatus.STARTED;
            case Ended _ -> ServiceStatus.ENDED;
        };
    }

    /// Only on paper: nobody holds hours or money for it, so it can still be changed or removed.
    default boolean onPaper() {
        return switch (this) {
            case Planned _, CapacityRefused _, NotAuthorised _ -> true;
            case Agreed _, CapacityReserved _, AuthorisationAsked _, Authorised _, Started _, Ended _ -> false;
        };
    }

    /// No request is under way: one may still be sent, or sent again after a refusal.
    default boolean mayStillPlead() {
        return onPaper() || this instanceof Agreed;
    }

    /// Holds hours of its offer, or has asked for them.
    default boolean running() {
        return switch (this) {
            case Agreed _, CapacityReserved _, AuthorisationAsked _, Authorised _, Started _ -> true;
            case Planned _, CapacityRefused _, NotAuthorised _, Ended _ -> false;
        };
    }

    default boolean covers() {
        return running() || this instanceof Planned;
    }

    /// Id of the request made for it; empty when there was none.
    default String request() {
        return switch (this) {
            case AuthorisationAsked(var request) -> request;
            case Authorised(var grant) -> grant.request();
            case NotAuthorised(var request, var _) -> request;
            case Started(Grant grant, var _) -> grant.request();
            case Started(NoGrant _, var _) -> "";
            case Planned _, Agreed _, CapacityRefused _, CapacityReserved _, Ended _ -> "";
        };
    }
}
