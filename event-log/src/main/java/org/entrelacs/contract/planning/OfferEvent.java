package org.entrelacs.contract.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.jspecify.annotations.Nullable;

/// What has happened to one provider's offer and its weekly capacity. Stream: `offer/<offer>`.
/// Reserved and confirmed hours together never exceed the capacity of any week.
public sealed interface OfferEvent {

    /// @param provider organisation that delivers the service
    /// @param serviceClass what it does, such as `home-help`, `meals`, `respite`
    /// @param needCodes ICF categories that it can meet
    /// @param languages BCP 47 tags
    /// @param weeklyCapacity hours a week over all persons
    /// @param unitCost of one hour
    /// @param entitlement how it is funded; a discretionary service needs an authorisation
    /// @param envelope the budget that carries a discretionary service; empty for the others
    /// @param details null when it says nothing more, as in earlier events
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
            String envelope,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OfferDetails details)
            implements OfferEvent {

        /// Without details.
        public OfferPublished(
                String provider,
                ResourceKind kind,
                String serviceClass,
                List<String> needCodes,
                String territory,
                List<String> languages,
                Duration weeklyCapacity,
                Money unitCost,
                Entitlement entitlement,
                String envelope) {
            this(
                    provider,
                    kind,
                    serviceClass,
                    needCodes,
                    territory,
                    languages,
                    weeklyCapacity,
                    unitCost,
                    entitlement,
                    envelope,
                    null);
        }
    }

    /// Never below what is already promised.
    ///
    /// @param weeklyCapacity from the week of `from` on, until the next one that was announced
    /// @param unitCost from `from` on, until the next one that was announced
    /// @param from null for all weeks and days, as in earlier events
    /// @param details null when they stay as they are, as in earlier events
    @EventType("org.entrelacs.planning.OfferChanged.v1")
    record OfferChanged(
            Duration weeklyCapacity,
            Money unitCost,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate from,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            OfferDetails details)
            implements OfferEvent {

        /// For all weeks and days, and nothing else.
        public OfferChanged(Duration weeklyCapacity, Money unitCost) {
            this(weeklyCapacity, unitCost, null, null);
        }
    }

    /// No new reservations; those made stay.
    @EventType("org.entrelacs.planning.OfferWithdrawn.v1")
    record OfferWithdrawn(String reason) implements OfferEvent {}

    /// No new reservations on these days; those made stay. Said again, the newest counts, and so it can end earlier.
    ///
    /// @param from the first day
    /// @param until the last day
    @EventType("org.entrelacs.planning.OfferSuspended.v1")
    record OfferSuspended(LocalDate from, LocalDate until, String reason) implements OfferEvent {}

    /// A plan that holds hours of an offer has to know that the offer goes away; one for each service, in the same
    /// append as the reason.
    @EventType("org.entrelacs.planning.HolderWarned.v1")
    record HolderWarned(PersonId person, String service, Unavailability unavailability) implements OfferEvent {}

    /// @param held null for all weeks, as in earlier events
    /// @param until when the service has to have started; null when the hours wait for it, as in earlier events
    @EventType("org.entrelacs.planning.CapacityReserved.v1")
    record CapacityReserved(
            PersonId person,
            String service,
            Duration perWeek,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            HeldWeeks held,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Instant until)
            implements OfferEvent {

        /// For all weeks, and as long as it takes.
        public CapacityReserved(PersonId person, String service, Duration perWeek) {
            this(person, service, perWeek, null, null);
        }
    }

    /// @param available hours that were free at that moment in each of the weeks that were asked for
    /// @param asked the weeks; null for all, as in earlier events
    @EventType("org.entrelacs.planning.CapacityRefused.v1")
    record CapacityRefused(
            PersonId person,
            String service,
            Duration perWeek,
            Duration available,
            CapacityRefusal reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            HeldWeeks asked)
            implements OfferEvent {

        /// In all weeks.
        public CapacityRefused(
                PersonId person, String service, Duration perWeek, Duration available, CapacityRefusal reason) {
            this(person, service, perWeek, available, reason, null);
        }
    }

    /// The reserved hours are in use.
    ///
    /// @param held the weeks from the start on; null when they stay as they were, as in earlier events
    @EventType("org.entrelacs.planning.CapacityConfirmed.v1")
    record CapacityConfirmed(
            PersonId person,
            String service,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            HeldWeeks held) implements OfferEvent {

        /// In the weeks that were reserved.
        public CapacityConfirmed(PersonId person, String service) {
            this(person, service, null);
        }
    }

    /// Reserved hours stay reserved for a service that has not started.
    ///
    /// @param until when it has to have started
    @EventType("org.entrelacs.planning.ReservationRenewed.v1")
    record ReservationRenewed(PersonId person, String service, Instant until) implements OfferEvent {}

    /// The service did not start in time. The plan, which knows whether it has, ends it and so gives the hours back.
    ///
    /// @param until when it had to have started
    @EventType("org.entrelacs.planning.CapacityUnclaimed.v1")
    record CapacityUnclaimed(PersonId person, String service, Instant until) implements OfferEvent {}

    @EventType("org.entrelacs.planning.CapacityReleased.v1")
    record CapacityReleased(PersonId person, String service, Duration perWeek, String reason) implements OfferEvent {}

    enum CapacityRefusal {
        @JsonProperty("capacity-exceeded")
        CAPACITY_EXCEEDED,
        @JsonProperty("offer-withdrawn")
        OFFER_WITHDRAWN,
        @JsonProperty("no-such-offer")
        NO_SUCH_OFFER,
        @JsonProperty("offer-suspended")
        OFFER_SUSPENDED
    }
}
