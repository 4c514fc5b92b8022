package org.entrelacs.planning.offer;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;

/// What can be asked of one offer.
public sealed interface OfferCommand {
    record PublishOffer(Speaker speaker, OfferTerms terms) implements OfferCommand {}

    record ChangeOffer(Speaker speaker, Duration weeklyCapacity, Money unitCost) implements OfferCommand {}

    record WithdrawOffer(Speaker speaker, String reason) implements OfferCommand {}

    /// Each service is answered by itself, in this order; one that already holds hours keeps them.
    record ReserveCapacity(PersonId person, List<Hours> services) implements OfferCommand {
        public ReserveCapacity {
            services = List.copyOf(services);
        }
    }

    record ConfirmCapacity(PersonId person, String service) implements OfferCommand {}

    record ReleaseCapacity(PersonId person, String service, String reason) implements OfferCommand {}

    record Hours(String service, Duration perWeek) {}
}
