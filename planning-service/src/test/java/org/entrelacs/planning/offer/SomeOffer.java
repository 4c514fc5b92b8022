package org.entrelacs.planning.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.ReserveCapacity;

/// Ten hours a week of home help, and what happens to them.
final class SomeOffer {
    static final OfferDecider RULES = new OfferDecider();
    static final PersonId PERSON = new PersonId("p-1");
    static final Speaker OWNER = new Speaker.Provider("adess");
    static final Speaker STRANGER = new Speaker.Provider("another");
    static final Speaker NETWORK = new Speaker.Network();

    static final OfferPublished PUBLISHED = terms(Entitlement.RIGHT, "").published();
    static final OfferWithdrawn WITHDRAWN = new OfferWithdrawn("no staff");

    /// A Wednesday.
    static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    static final Instant ASKED = Instant.parse("2026-03-04T09:00:00Z");
    static final HeldWeeks WITHOUT_END = HeldWeeks.from(TODAY, null);

    private SomeOffer() {}

    static OfferTerms terms(Entitlement entitlement, String envelope) {
        return new OfferTerms(
                "adess",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("d510", "d640"),
                "75056",
                List.of("fr"),
                hours(10),
                Money.eur(2450),
                entitlement,
                envelope,
                OfferDetails.NONE);
    }

    /// As published, and with these details.
    static OfferPublished withDetails(OfferDetails details) {
        return new OfferPublished(
                "adess",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("d510", "d640"),
                "75056",
                List.of("fr"),
                hours(10),
                Money.eur(2450),
                Entitlement.RIGHT,
                "",
                details);
    }

    /// Nothing but how long hours wait for a service to start.
    static OfferDetails holding(int days) {
        return new OfferDetails("", "", List.of(), List.of(), null, List.of(), List.of(), days);
    }

    static PublishOffer publish(Entitlement entitlement, String envelope) {
        return new PublishOffer(OWNER, terms(entitlement, envelope));
    }

    static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    static CapacityReserved reserved(String service, long hours) {
        return new CapacityReserved(PERSON, service, hours(hours), WITHOUT_END, null);
    }

    static CapacityReserved held(String service, long hours, String from, String to) {
        return new CapacityReserved(PERSON, service, hours(hours), weeks(from, to), null);
    }

    static HeldWeeks weeks(String from, String to) {
        return new HeldWeeks(LocalDate.parse(from), LocalDate.parse(to), null);
    }

    static OfferCommand.Hours asked(String service, long hours) {
        return new OfferCommand.Hours(service, hours(hours), WITHOUT_END);
    }

    static ReserveCapacity reserve(OfferCommand.Hours... services) {
        return new ReserveCapacity(PERSON, ASKED, List.of(services));
    }
}
