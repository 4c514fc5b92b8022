package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.WITHOUT_END;
import static org.entrelacs.planning.offer.SomeOffer.asked;
import static org.entrelacs.planning.offer.SomeOffer.held;
import static org.entrelacs.planning.offer.SomeOffer.holding;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;
import static org.entrelacs.planning.offer.SomeOffer.weeks;
import static org.entrelacs.planning.offer.SomeOffer.withDetails;

import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.planning.offer.OfferCommand.Hours;
import org.junit.jupiter.api.Test;

class ReserveCapacityTest {
    private static CapacityRefused refused(String service, long asked, long available, CapacityRefusal reason) {
        return new CapacityRefused(PERSON, service, hours(asked), hours(available), reason, WITHOUT_END);
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

    @Test
    void weeks_that_do_not_meet_do_not_count() {
        given(RULES, PUBLISHED, held("s1", 10, "2026-03-09", "2026-05-17"))
                .when(reserve(new Hours("s2", hours(10), weeks("2026-05-18", "2026-05-24"))))
                .then(held("s2", 10, "2026-05-18", "2026-05-24"));
    }

    @Test
    void the_fullest_of_the_weeks_decides() {
        given(RULES, PUBLISHED, held("s1", 4, "2026-03-09", "2026-03-15"), held("s2", 7, "2026-04-06", "2026-04-12"))
                .when(reserve(new Hours("s3", hours(4), weeks("2026-03-09", "2026-04-12"))))
                .then(new CapacityRefused(
                        PERSON,
                        "s3",
                        hours(4),
                        hours(3),
                        CapacityRefusal.CAPACITY_EXCEEDED,
                        weeks("2026-03-09", "2026-04-12")));
    }

    @Test
    void hours_wait_for_a_service_as_long_as_the_offer_says() {
        given(RULES, withDetails(holding(60)))
                .when(reserve(asked("s1", 4)))
                .then(new CapacityReserved(PERSON, "s1", hours(4), WITHOUT_END, Instant.parse("2026-05-03T09:00:00Z")));
    }

    @Test
    void hours_of_a_service_that_needs_an_authorisation_wait_with_it() {
        var discretionary = new OfferPublished(
                "adess",
                ResourceKind.ASSOCIATION,
                "respite",
                List.of("d640"),
                "75056",
                List.of("fr"),
                hours(10),
                Money.eur(2450),
                Entitlement.DISCRETIONARY,
                "respite-75",
                holding(60));
        given(RULES, discretionary).when(reserve(asked("s1", 4))).then(reserved("s1", 4));
    }

    @Test
    void a_suspended_offer_refuses() {
        given(RULES, PUBLISHED, new OfferSuspended(TODAY.minusDays(3), TODAY, "moving house"))
                .when(reserve(asked("s1", 4)))
                .then(refused("s1", 4, 0, CapacityRefusal.OFFER_SUSPENDED));
    }

    @Test
    void an_offer_whose_suspension_is_over_takes_reservations() {
        given(RULES, PUBLISHED, new OfferSuspended(TODAY.minusDays(3), TODAY.minusDays(1), "moving house"))
                .when(reserve(asked("s1", 4)))
                .then(reserved("s1", 4));
    }

    @Test
    void an_offer_that_will_be_suspended_takes_reservations() {
        given(RULES, PUBLISHED, new OfferSuspended(TODAY.plusDays(1), TODAY.plusDays(3), "moving house"))
                .when(reserve(asked("s1", 4)))
                .then(reserved("s1", 4));
    }
}
