package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.NETWORK;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.WITHOUT_END;
import static org.entrelacs.planning.offer.SomeOffer.asked;
import static org.entrelacs.planning.offer.SomeOffer.held;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import java.time.LocalDate;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.DayHasPassed;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.junit.jupiter.api.Test;

class ChangeOfferTest {
    private static ChangeOffer to(long hours, Speaker speaker) {
        return new ChangeOffer(speaker, TODAY, changed(hours));
    }

    private static OfferChanged changed(long hours) {
        return from(TODAY, hours);
    }

    private static OfferChanged from(LocalDate day, long hours) {
        return new OfferChanged(hours(hours), Money.eur(2600), day, null);
    }

    @Test
    void capacity_and_cost_change() {
        given(RULES, PUBLISHED).when(to(12, OWNER)).then(changed(12));
    }

    @Test
    void the_network_changes_any_offer() {
        given(RULES, PUBLISHED).when(to(12, NETWORK)).then(changed(12));
    }

    @Test
    void capacity_shrinks_to_what_is_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), reserved("s2", 3), new CapacityConfirmed(PERSON, "s1"))
                .when(to(7, OWNER))
                .then(changed(7));
    }

    @Test
    void capacity_never_shrinks_below_what_is_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), reserved("s2", 3), new CapacityConfirmed(PERSON, "s1"))
                .when(to(6, OWNER))
                .thenRefused(new CapacityIsPromised(hours(7), hours(6)));
    }

    @Test
    void new_hours_can_be_reserved() {
        given(RULES, PUBLISHED, changed(12)).when(reserve(asked("s1", 12))).then(reserved("s1", 12));
    }

    @Test
    void nobody_changes_the_offer_of_another_provider() {
        given(RULES, PUBLISHED).when(to(12, STRANGER)).thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void there_must_be_an_offer() {
        given(RULES).when(to(12, OWNER)).thenRefused(new NoSuchOffer());
    }

    @Test
    void a_withdrawn_offer_stays_as_it_was() {
        given(RULES, PUBLISHED, WITHDRAWN).when(to(12, OWNER)).thenRefused(new OfferIsWithdrawn());
    }

    @Test
    void a_change_for_all_weeks_is_measured_in_all_of_them() {
        given(RULES, PUBLISHED, reserved("s1", 7))
                .when(new ChangeOffer(OWNER, TODAY, new OfferChanged(hours(6), Money.eur(2600))))
                .thenRefused(new CapacityIsPromised(hours(7), hours(6)));
    }

    @Test
    void what_was_promised_for_earlier_weeks_does_not_hold_later_ones() {
        given(RULES, PUBLISHED, held("s1", 7, "2026-03-02", "2026-03-15"))
                .when(new ChangeOffer(OWNER, TODAY, from(TODAY.plusWeeks(2), 2)))
                .then(from(TODAY.plusWeeks(2), 2));
    }

    @Test
    void a_change_counts_in_the_whole_week_of_its_day() {
        given(RULES, PUBLISHED, held("s1", 7, "2026-03-02", "2026-03-15"))
                .when(new ChangeOffer(OWNER, TODAY, from(TODAY.plusWeeks(1).plusDays(4), 2)))
                .thenRefused(new CapacityIsPromised(hours(7), hours(2)));
    }

    @Test
    void what_is_announced_for_later_weeks_stays() {
        given(RULES, PUBLISHED, from(TODAY.plusWeeks(2), 2), changed(12))
                .when(reserve(asked("s1", 3)))
                .then(new CapacityRefused(
                        PERSON, "s1", hours(3), hours(2), CapacityRefusal.CAPACITY_EXCEEDED, WITHOUT_END));
    }

    @Test
    void days_that_have_passed_stay_as_they_were() {
        given(RULES, PUBLISHED)
                .when(new ChangeOffer(OWNER, TODAY, from(TODAY.minusDays(1), 12)))
                .thenRefused(new DayHasPassed(TODAY.minusDays(1), TODAY));
    }
}
