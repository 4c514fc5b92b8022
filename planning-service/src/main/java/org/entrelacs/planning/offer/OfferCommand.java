package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;

/// What can be asked of one offer.
public sealed interface OfferCommand {
    record PublishOffer(Speaker speaker, OfferTerms terms) implements OfferCommand {}

    record ChangeOffer(Speaker speaker, LocalDate today, OfferChanged change) implements OfferCommand {}

    record SuspendOffer(Speaker speaker, LocalDate today, OfferSuspended suspension) implements OfferCommand {}

    record WithdrawOffer(Speaker speaker, String reason) implements OfferCommand {}

    /// Each service is answered by itself, in this order; one that already holds hours keeps them.
    ///
    /// @param asked from here on the hours wait for the service
    record ReserveCapacity(PersonId person, Instant asked, List<Hours> services) implements OfferCommand {
        public ReserveCapacity {
            services = List.copyOf(services);
        }
    }

    /// @param on the day on which the service started
    record ConfirmCapacity(PersonId person, String service, LocalDate on) implements OfferCommand {}

    record ReleaseCapacity(PersonId person, String service, String reason) implements OfferCommand {}

    /// @param asked from here on the hours wait once more
    record RenewReservation(Speaker speaker, String service, Instant asked) implements OfferCommand {}

    record NoteUnclaimed(Instant at) implements OfferCommand {}

    record Hours(String service, Duration perWeek, HeldWeeks held) {}
}
