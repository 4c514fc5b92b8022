package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.held;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.planning.offer.OfferCommand.ConfirmCapacity;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.junit.jupiter.api.Test;

class ConfirmCapacityTest {
    private static final ConfirmCapacity CONFIRM = new ConfirmCapacity(PERSON, "s1", TODAY);
    private static final HeldWeeks WEEKS_FROM_TODAY = HeldWeeks.from(TODAY, 3);
    private static final CapacityConfirmed CONFIRMED = new CapacityConfirmed(PERSON, "s1");

    @Test
    void reserved_hours_are_confirmed() {
        given(RULES, PUBLISHED, reserved("s1", 4)).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void hours_reserved_before_the_withdrawal_are_confirmed() {
        given(RULES, PUBLISHED, reserved("s1", 4), WITHDRAWN).when(CONFIRM).then(CONFIRMED);
    }

    @Test
    void confirming_twice_changes_nothing() {
        given(RULES, PUBLISHED, reserved("s1", 4), CONFIRMED).when(CONFIRM).thenNothing();
    }

    @Test
    void an_unknown_service_changes_nothing() {
        given(RULES, PUBLISHED, reserved("s2", 4)).when(CONFIRM).thenNothing();
    }

    @Test
    void an_offer_that_does_not_exist_confirms_nothing() {
        given(RULES).when(CONFIRM).thenNothing();
    }

    @Test
    void the_planned_weeks_count_from_the_start_on() {
        given(RULES, PUBLISHED, planned(WEEKS_FROM_TODAY))
                .when(new ConfirmCapacity(PERSON, "s1", TODAY.plusWeeks(5)))
                .then(new CapacityConfirmed(PERSON, "s1", HeldWeeks.starting(TODAY.plusWeeks(5), 3)));
    }

    @Test
    void a_start_before_the_agreement_holds_no_earlier_weeks() {
        given(RULES, PUBLISHED, planned(WEEKS_FROM_TODAY))
                .when(new ConfirmCapacity(PERSON, "s1", TODAY.minusWeeks(4)))
                .then(new CapacityConfirmed(PERSON, "s1", HeldWeeks.starting(WEEKS_FROM_TODAY.from(), 3)));
    }

    @Test
    void a_late_start_takes_no_hours_that_others_hold() {
        given(RULES, PUBLISHED, planned(HeldWeeks.starting(TODAY, 3)), held("s2", 7, "2026-03-30", "2026-04-05"))
                .when(new ConfirmCapacity(PERSON, "s1", TODAY.plusWeeks(2)))
                .then(new CapacityConfirmed(PERSON, "s1"));
    }

    @Test
    void a_start_before_the_planned_one_holds_the_earlier_weeks() {
        given(RULES, PUBLISHED, planned(HeldWeeks.starting(TODAY, 3)))
                .when(new ConfirmCapacity(PERSON, "s1", TODAY.minusWeeks(1)))
                .then(new CapacityConfirmed(PERSON, "s1", HeldWeeks.starting(TODAY.minusWeeks(1), 3)));
    }

    @Test
    void an_early_start_takes_no_hours_that_others_hold() {
        given(RULES, PUBLISHED, planned(HeldWeeks.starting(TODAY, 3)), held("s2", 7, "2026-02-23", "2026-03-01"))
                .when(new ConfirmCapacity(PERSON, "s1", TODAY.minusWeeks(1)))
                .then(new CapacityConfirmed(PERSON, "s1"));
    }

    @Test
    void the_weeks_behind_the_planned_ones_are_free_again() {
        given(
                        RULES,
                        PUBLISHED,
                        planned(WEEKS_FROM_TODAY),
                        new CapacityConfirmed(PERSON, "s1", HeldWeeks.starting(TODAY, 3)))
                .when(reserve(new Hours("s2", hours(10), HeldWeeks.from(TODAY.plusWeeks(4), null))))
                .then(new CapacityReserved(PERSON, "s2", hours(10), HeldWeeks.from(TODAY.plusWeeks(4), null), null));
    }

    private static CapacityReserved planned(HeldWeeks held) {
        return new CapacityReserved(PERSON, "s1", hours(4), held, null);
    }
}
