package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;

/// What has happened to one provider's offer and its weekly capacity. Stream: `offer/<offer>`.
/// Reserved and confirmed hours together never exceed the capacity.
public sealed interface OfferEvent {

    /// @param provider organisation that delivers the service
    /// @param serviceClass what it does, such as `home-help`, `meals`, `respite`
    /// @param needCodes ICF categories that it can meet
    /// @param languages BCP 47 tags
    /// @param weeklyCapacity hours a week over all persons
    /// @param unitCost of one hour
    /// @param entitlement how it is funded; a discretionary service needs an authorisation
    /// @param envelope the budget that carries a discretionary service; empty for the others
    @EventType("org.entrelacs.planning.OfferPublished.v1")
    record OfferPublished(
            String provider,
            ResourceKind kind,
            String serviceClass,
            List<String> needCodes,
            String territory,
            List<String> languages,
            Duration weeklyCapacity,
            Money unitCost,
            Entitlement entitlement,
            String envelope)
            implements OfferEvent {}

    /// Never below what is already promised.
    @EventType("org.entrelacs.planning.OfferChanged.v1")
    record OfferChanged(Duration weeklyCapacity, Money unitCost) implements OfferEvent {}

    /// No new reservations; those made stay.
    @EventType("org.entrelacs.planning.OfferWithdrawn.v1")
    record OfferWithdrawn(String reason) implements OfferEvent {}

    @EventType("org.entrelacs.planning.CapacityReserved.v1")
    record CapacityReserved(PersonId person, String service, Duration perWeek) implements OfferEvent {}

    /// @param available hours a week that were free at that moment
    @EventType("org.entrelacs.planning.CapacityRefused.v1")
    record CapacityRefused(
            PersonId person, String service, Duration perWeek, Duration available, CapacityRefusal reason)
            implements OfferEvent {}

    /// The reserved hours are in use.
    @EventType("org.entrelacs.planning.CapacityConfirmed.v1")
    record CapacityConfirmed(PersonId person, String service) implements OfferEvent {}

    @EventType("org.entrelacs.planning.CapacityReleased.v1")
    record CapacityReleased(PersonId person, String service, Duration perWeek, String reason) implements OfferEvent {}

    enum CapacityRefusal {
        @JsonProperty("capacity-exceeded")
        CAPACITY_EXCEEDED,
        @JsonProperty("offer-withdrawn")
        OFFER_WITHDRAWN,
        @JsonProperty("no-such-offer")
        NO_SUCH_OFFER
    }
}
