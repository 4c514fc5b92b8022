package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.asked;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;

import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.junit.jupiter.api.Test;

class ReserveCapacityTest {
    private static CapacityRefused refused(String service, long asked, long available, CapacityRefusal reason) {
        return new CapacityRefused(PERSON, service, hours(asked), hours(available), reason);
    }

    @Test
    void hours_that_are_free_are_reserved() {
        given(RULES, PUBLISHED).when(reserve(asked("s1", 4))).then(reserved("s1", 4));
    }

    @Test
    void the_last_free_hour_can_be_reserved() {
        given(RULES, PUBLISHED, reserved("s1", 9)).when(reserve(asked("s2", 1))).then(reserved("s2", 1));
    }

    @Test
    void hours_that_do_not_fit_are_refused_with_what_is_free() {
        given(RULES, PUBLISHED, reserved("s1", 7))
                .when(reserve(asked("s2", 4)))
                .then(refused("s2", 4, 3, CapacityRefusal.CAPACITY_EXCEEDED));
    }

    @Test
    void confirmed_hours_count_too() {
        given(RULES, PUBLISHED, reserved("s1", 7), new CapacityConfirmed(PERSON, "s1"))
                .when(reserve(asked("s2", 4)))
                .then(refused("s2", 4, 3, CapacityRefusal.CAPACITY_EXCEEDED));
    }

    @Test
    void released_hours_can_be_reserved_again() {
        given(RULES, PUBLISHED, reserved("s1", 7), new CapacityReleased(PERSON, "s1", hours(7), "ended"))
                .when(reserve(asked("s2", 10)))
                .then(reserved("s2", 10));
    }

    @Test
    void services_asked_for_together_are_answered_one_after_the_other() {
        given(RULES, PUBLISHED)
                .when(reserve(asked("s1", 6), asked("s2", 6), asked("s3", 4)))
                .then(reserved("s1", 6), refused("s2", 6, 4, CapacityRefusal.CAPACITY_EXCEEDED), reserved("s3", 4));
    }

    @Test
    void a_service_that_holds_hours_keeps_them() {
        given(RULES, PUBLISHED, reserved("s1", 4)).when(reserve(asked("s1", 4))).thenNothing();
    }

    @Test
    void a_service_that_was_refused_may_ask_again() {
        given(RULES, PUBLISHED, refused("s1", 12, 10, CapacityRefusal.CAPACITY_EXCEEDED))
                .when(reserve(asked("s1", 10)))
                .then(reserved("s1", 10));
    }

    @Test
    void an_offer_that_does_not_exist_refuses_every_service() {
        given(RULES)
                .when(reserve(asked("s1", 4), asked("s2", 2)))
                .then(
                        refused("s1", 4, 0, CapacityRefusal.NO_SUCH_OFFER),
                        refused("s2", 2, 0, CapacityRefusal.NO_SUCH_OFFER));
    }

    @Test
    void a_withdrawn_offer_refuses() {
        given(RULES, PUBLISHED, WITHDRAWN)
                .when(reserve(asked("s1", 4)))
                .then(refused("s1", 4, 0, CapacityRefusal.OFFER_WITHDRAWN));
    }

    @Test
    void a_withdrawn_offer_keeps_what_it_promised() {
        given(RULES, PUBLISHED, reserved("s1", 4), WITHDRAWN)
                .when(reserve(asked("s1", 4)))
                .thenNothing();
    }
}
