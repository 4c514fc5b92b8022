package org.entrelacs.planning.offer.view;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.offer.OfferTerms;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final PersonId PERSON = new PersonId("p-1");
    private static final OfferPublished PUBLISHED = new OfferPublished(
            "adess",
            ResourceKind.ASSOCIATION,
            "home-help",
            List.of("d510"),
            "75056",
            List.of("fr"),
            Duration.ofHours(10),
            Money.eur(2450),
            Entitlement.RIGHT,
            "");

    private final Offers offers = new Offers();

    private void happened(String offer, OfferEvent... events) {
        for (OfferEvent event : events) {
            offers.apply(recorded("offer/" + offer, event));
        }
    }

    private List<OfferSummary> all() {
        return offers.following("", _ -> true, 100);
    }

    private static OfferSummary row(String offer, long free) {
        return new OfferSummary(offer, OfferTerms.of(PUBLISHED), Duration.ofHours(free));
    }

    private static CapacityReserved reserved(long hours) {
        return new CapacityReserved(PERSON, "s1", Duration.ofHours(hours));
    }

    @Test
    void a_published_offer_is_free() {
        happened("a", PUBLISHED);

        assertEquals(List.of(row("a", 10)), all());
    }

    @Test
    void reserved_hours_are_not() {
        happened("a", PUBLISHED, reserved(4), new CapacityConfirmed(PERSON, "s1"));

        assertEquals(List.of(row("a", 6)), all());
    }

    @Test
    void released_hours_are_free_again() {
        happened("a", PUBLISHED, reserved(4), new CapacityReleased(PERSON, "s1", Duration.ofHours(4), "ended"));

        assertEquals(List.of(row("a", 10)), all());
    }

    @Test
    void what_is_promised_stays_promised_when_capacity_changes() {
        happened("a", PUBLISHED, reserved(4), new OfferChanged(Duration.ofHours(12), Money.eur(2600)));

        assertEquals(
                List.of(new OfferSummary(
                        "a",
                        OfferTerms.of(PUBLISHED).with(Duration.ofHours(12), Money.eur(2600)),
                        Duration.ofHours(8))),
                all());
    }

    @Test
    void a_refusal_changes_nothing() {
        happened(
                "a",
                PUBLISHED,
                new CapacityRefused(
                        PERSON, "s1", Duration.ofHours(11), Duration.ofHours(10), CapacityRefusal.CAPACITY_EXCEEDED));

        assertEquals(List.of(row("a", 10)), all());
    }

    @Test
    void a_withdrawn_offer_leaves_the_list_and_may_still_release() {
        happened(
                "a",
                PUBLISHED,
                reserved(4),
                new OfferWithdrawn("no staff"),
                new CapacityReleased(PERSON, "s1", Duration.ofHours(4), "ended"));

        assertEquals(List.of(), all());
    }

    @Test
    void offers_stand_in_the_order_of_their_ids_and_are_cut_behind_a_cursor() {
        happened("c", PUBLISHED);
        happened("a", PUBLISHED);
        happened("b", PUBLISHED);

        assertEquals(List.of(row("b", 10)), offers.following("a", _ -> true, 1));
    }

    @Test
    void an_offer_that_nobody_published_cannot_change() {
        assertThrows(UnreadableRecord.class, () -> happened("a", reserved(4)));
    }
}
