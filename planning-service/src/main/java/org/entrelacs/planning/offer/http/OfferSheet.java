package org.entrelacs.planning.offer.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Duration;
import java.util.List;
import org.entrelacs.planning.offer.Ledger;
import org.entrelacs.planning.offer.Ledger.Holding;
import org.entrelacs.planning.offer.Ledger.Use;
import org.entrelacs.planning.offer.Offer.Published;
import org.entrelacs.planning.offer.Offer.Withdrawn;
import org.entrelacs.planning.offer.OfferTerms;

/// An offer as it stands, with its capacity ledger.
///
/// @param free hours a week that can still be reserved; none once the offer is withdrawn
/// @param services that hold hours, by id
record OfferSheet(
        String offer,
        Status status,
        @JsonUnwrapped OfferTerms terms,
        Duration reserved,
        Duration confirmed,
        Duration free,
        List<Hours> services) {

    enum Status {
        @JsonProperty("published")
        PUBLISHED,
        @JsonProperty("withdrawn")
        WITHDRAWN
    }

    enum HoursStatus {
        @JsonProperty("reserved")
        RESERVED,
        @JsonProperty("confirmed")
        CONFIRMED
    }

    record Hours(String service, String person, Duration perWeek, HoursStatus status) {
        static Hours of(String service, Holding holding) {
            return new Hours(service, holding.person().value(), holding.perWeek(), status(holding.use()));
        }

        private static HoursStatus status(Use use) {
            return switch (use) {
                case RESERVED -> HoursStatus.RESERVED;
                case CONFIRMED -> HoursStatus.CONFIRMED;
            };
        }
    }

    static OfferSheet of(String offer, Published published) {
        return of(offer, Status.PUBLISHED, published.terms(), published.ledger(), published.free());
    }

    static OfferSheet of(String offer, Withdrawn withdrawn) {
        return of(offer, Status.WITHDRAWN, withdrawn.terms(), withdrawn.ledger(), Duration.ZERO);
    }

    private static OfferSheet of(String offer, Status status, OfferTerms terms, Ledger ledger, Duration free) {
        List<Hours> services = ledger.holdings().entrySet().stream()
                .map(holding -> Hours.of(holding.getKey(), holding.getValue()))
                .toList();
        return new OfferSheet(offer, status, terms, ledger.reserved(), ledger.confirmed(), free, services);
    }
}
