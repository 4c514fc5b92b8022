package org.entrelacs.planning.plan.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.Score;
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
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanDecider;
import org.junit.jupiter.api.Test;

class OffersNowTest {
    private static final Instant NOW = Instant.parse("2026-03-04T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
    private static final Plan GIR_FIVE = plan();

    private static Plan plan() {
        var rules = new PlanDecider();
        return rules.evolve(
                rules.initial(),
                new PlanDrafted(
                        "plan-1",
                        new Evidence(
                                "a1", NOW, List.of(), List.of(new Score("aggir", "1", "gir", BigDecimal.valueOf(5)))),
                        List.of(new AssessedNeed(
                                "washing", "d510", NeedDimension.FUNCTIONAL, Severity.MODERATE, 2, 0, 2))));
    }

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
        return OffersNow.offered(offer(events), GIR_FIVE, NOW);
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
    void what_the_plan_does_not_know_keeps_nobody_out() {
        assertEquals(open(2450, List.of()), seen(published(new AgeBetween(60, null))));
    }

    @Test
    void without_a_plan_nothing_is_known() {
        assertEquals(
                open(2450, List.of()),
                OffersNow.offered(offer(published(new GirBetween(1, 4))), new PlanDecider().initial(), NOW));
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
