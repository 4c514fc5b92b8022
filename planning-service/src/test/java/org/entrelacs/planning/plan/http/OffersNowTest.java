package org.entrelacs.planning.plan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Severity;
import org.entrelacs.contract.planning.EligibilityRule;
import org.entrelacs.contract.planning.EligibilityRule.AgeBetween;
import org.entrelacs.contract.planning.EligibilityRule.GirBetween;
import org.entrelacs.contract.planning.EligibilityRule.NeedAtLeast;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.plan.Offered;
import org.junit.jupiter.api.Test;

class OffersNowTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    private static final PersonFacts GIR_FIVE = new PersonFacts(null, 5, null, null, Map.of("d510", Severity.MODERATE));

    private static Offer offer(OfferEvent... events) {
        var rules = new OfferDecider();
        Offer offer = rules.initial();
        for (OfferEvent event : events) {
            offer = rules.evolve(offer, event);
        }
        return offer;
    }

    private static OfferPublished published(EligibilityRule... eligibility) {
        return new OfferPublished(
                "adess",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("d510"),
                "75056",
                List.of("fr"),
                Duration.ofHours(10),
                Money.eur(2450),
                Entitlement.RIGHT,
                "",
                new OfferDetails("", "", List.of(), List.of(), null, List.of(), List.of(eligibility), null));
    }

    private static Offered.Open open(long price, List<String> unmet) {
        return new Offered.Open(
                "adess", ResourceKind.ASSOCIATION, "home-help", Money.eur(price), Entitlement.RIGHT, "", unmet);
    }

    private static Offered seen(OfferEvent... events) {
        return OffersNow.offered(offer(events), GIR_FIVE, TODAY);
    }

    @Test
    void rules_that_the_person_does_not_meet_are_named() {
        assertEquals(
                open(2450, List.of("gir", "needs")),
                seen(published(new GirBetween(1, 4), new NeedAtLeast(List.of("d510"), Severity.SEVERE))));
    }

    @Test
    void rules_that_the_person_meets_are_not() {
        assertEquals(
                open(2450, List.of()),
                seen(published(new GirBetween(1, 6), new NeedAtLeast(List.of("d510"), Severity.MODERATE))));
    }

    @Test
    void what_nobody_knows_keeps_nobody_out() {
        assertEquals(open(2450, List.of()), seen(published(new AgeBetween(60, null))));
    }

    @Test
    void the_price_is_that_of_the_day() {
        OfferEvent dearer = new OfferChanged(Duration.ofHours(10), Money.eur(2600), TODAY, null);
        OfferEvent dearerTomorrow = new OfferChanged(Duration.ofHours(10), Money.eur(2600), TODAY.plusDays(1), null);

        assertEquals(open(2600, List.of()), seen(published(), dearer));
        assertEquals(open(2450, List.of()), seen(published(), dearerTomorrow));
    }

    @Test
    void what_is_not_there_or_no_longer_says_nothing() {
        assertEquals(new Offered.Unknown(), seen());
        assertEquals(new Offered.Withdrawn(), seen(published(), new OfferWithdrawn("no staff")));
    }
}
