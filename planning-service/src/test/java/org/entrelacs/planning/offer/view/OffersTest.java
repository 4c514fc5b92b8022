package org.entrelacs.planning.offer.view;

import static org.entrelacs.planning.SomeEvent.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferDetails;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.log.UnreadableRecord;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Weeks;
import org.entrelacs.planning.offer.view.SearchOrder.Place;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
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

    private static final HeldWeeks TWO_WEEKS = HeldWeeks.starting(TODAY, 2);

    private final Offers offers = new Offers();

    private void happened(String offer, OfferEvent... events) {
        for (OfferEvent event : events) {
            offers.apply(recorded("offer/" + offer, event));
        }
    }

    private static Search search(Weeks weeks, String after, int limit) {
        return new Search(
                OfferFilter.ALL, new SearchedWeeks(weeks), SearchOrder.OFFER, new Place(0, "", after), limit, TODAY);
    }

    private List<OfferSummary> all() {
        return found(search(Weeks.from(TODAY), "", 100));
    }

    private List<OfferSummary> found(Search search) {
        return offers.search(search).stream()
                .map(found -> found.summary(search))
                .toList();
    }

    private static OfferSummary row(String offer, long free) {
        return new OfferSummary(offer, OfferTerms.of(PUBLISHED), Duration.ofHours(free), false);
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
    void an_offer_is_open_for_the_hours_that_are_free_in_every_week_to_come() {
        HeldWeeks later = HeldWeeks.starting(TODAY.plusWeeks(8), 2);
        happened("a", PUBLISHED, new CapacityReserved(PERSON, "s1", Duration.ofHours(4), later, null));
        happened("full", PUBLISHED, reserved(10));

        assertEquals(List.of(row("a", 6)), offers.open(TODAY, TODAY, 100));
    }

    @Test
    void an_offer_is_open_for_a_start_from_whose_week_on_its_hours_are_free() {
        happened("a", PUBLISHED, new CapacityReserved(PERSON, "s1", Duration.ofHours(10), TWO_WEEKS, null));

        assertEquals(List.of(), offers.open(TODAY, TODAY, 100));
        assertEquals(List.of(row("a", 10)), offers.open(TODAY, TODAY.plusWeeks(4), 100));
    }

    @Test
    void an_offer_that_takes_no_reservations_today_is_not_open() {
        happened("a", PUBLISHED, new OfferSuspended(TODAY, TODAY.plusDays(1), "moving house"));

        assertEquals(List.of(), offers.open(TODAY, TODAY, 100));
        assertEquals(List.of(row("a", 10)), offers.open(TODAY.plusDays(2), TODAY.plusDays(2), 100));
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
    void hours_are_looked_for_in_weeks() {
        happened(
                "a",
                PUBLISHED,
                new CapacityReserved(PERSON, "s1", Duration.ofHours(4), HeldWeeks.starting(TODAY, 2), null));

        assertEquals(
                List.of(List.of(row("a", 6)), List.of(row("a", 10))),
                List.of(found(search(Weeks.from(TODAY), "", 1)), found(search(Weeks.from(TODAY.plusWeeks(3)), "", 1))));
    }

    @Test
    void what_is_promised_stays_promised_when_capacity_changes() {
        happened("a", PUBLISHED, reserved(4), new OfferChanged(Duration.ofHours(12), Money.eur(2600)));

        assertEquals(
                List.of(new OfferSummary(
                        "a",
                        OfferTerms.of(PUBLISHED).with(Duration.ofHours(12), Money.eur(2600)),
                        Duration.ofHours(8),
                        false)),
                all());
    }

    @Test
    void a_price_of_tomorrow_is_not_told_today() {
        happened("a", PUBLISHED, new OfferChanged(Duration.ofHours(12), Money.eur(2600), TODAY.plusWeeks(1), null));

        assertEquals(List.of(row("a", 10)), all());
    }

    @Test
    void a_suspended_offer_says_so_while_it_is() {
        happened("a", PUBLISHED, new OfferSuspended(TODAY, TODAY, "moving house"));
        happened("b", PUBLISHED, new OfferSuspended(TODAY.plusDays(1), TODAY.plusDays(1), "moving house"));

        assertEquals(
                List.of(true, false),
                all().stream().map(OfferSummary::suspended).toList());
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
    void a_withdrawn_offer_leaves_the_list_and_may_still_confirm_and_release() {
        happened(
                "a",
                PUBLISHED,
                reserved(4),
                new OfferWithdrawn("no staff"),
                new CapacityConfirmed(PERSON, "s1"),
                new CapacityReleased(PERSON, "s1", Duration.ofHours(4), "ended"));

        assertEquals(List.of(), all());
    }

    @Test
    void offers_stand_in_the_order_of_their_ids_and_are_cut_behind_a_cursor() {
        happened("c", PUBLISHED);
        happened("a", PUBLISHED);
        happened("b", PUBLISHED);

        assertEquals(List.of(row("b", 10), row("c", 10)), found(search(Weeks.from(TODAY), "a", 1)));
    }

    @Test
    void an_offer_that_nobody_published_cannot_change() {
        assertThrows(UnreadableRecord.class, () -> happened("a", reserved(4)));
    }

    @Test
    void an_offer_is_found_by_its_new_words_and_no_longer_by_the_old_ones() {
        happened(
                "a",
                PUBLISHED,
                new OfferChanged(Duration.ofHours(10), Money.eur(2450), TODAY, named("Aide de nuit")),
                new OfferChanged(Duration.ofHours(10), Money.eur(2450), TODAY, named("Café des aînés")));

        assertEquals(List.of(0, 1, 1), List.of(counted("nuit"), counted("aines"), counted("CAFÉ")));
    }

    private int counted(String words) {
        return offers.count(
                        new OfferFilter("", "", "", "", "", null, null, null, Words.of(words), Duration.ZERO),
                        new SearchedWeeks(Weeks.ALL))
                .all();
    }

    private static OfferDetails named(String name) {
        return new OfferDetails(name, "", List.of(), List.of(), null, List.of(), List.of(), null);
    }
}
