package org.entrelacs.planning.offer;

import static org.entrelacs.log.DeciderSpec.given;
import static org.entrelacs.planning.offer.SomeOffer.ASKED;
import static org.entrelacs.planning.offer.SomeOffer.NETWORK;
import static org.entrelacs.planning.offer.SomeOffer.OWNER;
import static org.entrelacs.planning.offer.SomeOffer.PERSON;
import static org.entrelacs.planning.offer.SomeOffer.PUBLISHED;
import static org.entrelacs.planning.offer.SomeOffer.RULES;
import static org.entrelacs.planning.offer.SomeOffer.STRANGER;
import static org.entrelacs.planning.offer.SomeOffer.TODAY;
import static org.entrelacs.planning.offer.SomeOffer.WITHDRAWN;
import static org.entrelacs.planning.offer.SomeOffer.WITHOUT_END;
import static org.entrelacs.planning.offer.SomeOffer.holding;
import static org.entrelacs.planning.offer.SomeOffer.hours;
import static org.entrelacs.planning.offer.SomeOffer.reserve;
import static org.entrelacs.planning.offer.SomeOffer.reserved;
import static org.entrelacs.planning.offer.SomeOffer.withDetails;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.CapacityUnclaimed;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.OfferEvent.ReservationRenewed;
import org.entrelacs.log.Due;
import org.entrelacs.planning.offer.OfferCommand.NoteUnclaimed;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchReservation;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.entrelacs.planning.offer.OfferRefusal.ReservationDoesNotExpire;
import org.junit.jupiter.api.Test;

class UnclaimedCapacityTest {
    private static final Instant FIRST = ASKED.plus(Duration.ofDays(60));
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(3));
    private static final OfferPublished SIXTY_DAYS = withDetails(holding(60));

    private static CapacityReserved until(String service, Instant until) {
        return new CapacityReserved(PERSON, service, hours(2), WITHOUT_END, until);
    }

    private static CapacityUnclaimed unclaimed(String service, Instant until) {
        return new CapacityUnclaimed(PERSON, service, until);
    }

    private static Optional<Due<OfferCommand>> nextDue(OfferEvent... history) {
        return RULES.nextDue(given(RULES, history).state());
    }

    private static Optional<Due<OfferCommand>> due(Instant at) {
        return Optional.of(new Due<>("unclaimed", at, new NoteUnclaimed(at)));
    }

    @Test
    void the_clock_is_waited_for_where_hours_wait_the_shortest() {
        assertEquals(due(FIRST), nextDue(SIXTY_DAYS, until("s1", SECOND), until("s2", FIRST)));
    }

    @Test
    void hours_that_do_not_expire_wait_for_no_clock() {
        assertEquals(Optional.empty(), nextDue(SIXTY_DAYS, reserved("s1", 2)));
    }

    @Test
    void hours_in_use_wait_for_no_clock() {
        assertEquals(Optional.empty(), nextDue(SIXTY_DAYS, until("s1", FIRST), new CapacityConfirmed(PERSON, "s1")));
    }

    @Test
    void hours_given_back_wait_for_no_clock() {
        assertEquals(
                Optional.empty(),
                nextDue(SIXTY_DAYS, until("s1", FIRST), new CapacityReleased(PERSON, "s1", hours(2), "ended")));
    }

    @Test
    void a_withdrawn_offer_still_waits() {
        assertEquals(due(FIRST), nextDue(SIXTY_DAYS, until("s1", FIRST), WITHDRAWN));
    }

    @Test
    void what_was_told_is_not_told_again() {
        assertEquals(due(SECOND), nextDue(SIXTY_DAYS, until("s1", FIRST), until("s2", SECOND), unclaimed("s1", FIRST)));
    }

    @Test
    void all_whose_time_has_passed_are_told() {
        given(RULES, SIXTY_DAYS, until("s1", SECOND), until("s2", FIRST), until("s3", SECOND.plusSeconds(1)))
                .when(new NoteUnclaimed(SECOND))
                .then(unclaimed("s2", FIRST), unclaimed("s1", SECOND));
    }

    @Test
    void hours_that_nobody_claimed_stay_until_the_plan_gives_them_back() {
        var free = given(RULES, SIXTY_DAYS, until("s1", FIRST), unclaimed("s1", FIRST))
                .state();

        assertEquals(
                true, free instanceof Offer.Published offer && offer.ledger().reserves("s1"));
    }

    @Test
    void a_reservation_is_renewed_for_as_long_as_the_offer_says() {
        given(RULES, SIXTY_DAYS, until("s1", FIRST))
                .when(new RenewReservation(OWNER, "s1", SECOND))
                .then(new ReservationRenewed(PERSON, "s1", SECOND.plus(Duration.ofDays(60))));
    }

    @Test
    void hours_wait_from_the_week_in_which_the_service_is_to_start() {
        var later = HeldWeeks.starting(TODAY.plusWeeks(20), 3);
        given(RULES, SIXTY_DAYS)
                .when(reserve(new OfferCommand.Hours("s1", hours(2), later)))
                .then(new CapacityReserved(PERSON, "s1", hours(2), later, sixtyDaysAfter(later)));
    }

    @Test
    void a_reservation_renewed_before_that_week_waits_no_shorter() {
        var later = HeldWeeks.starting(TODAY.plusWeeks(20), 3);
        given(RULES, SIXTY_DAYS, new CapacityReserved(PERSON, "s1", hours(2), later, sixtyDaysAfter(later)))
                .when(new RenewReservation(OWNER, "s1", FIRST))
                .then(new ReservationRenewed(PERSON, "s1", sixtyDaysAfter(later)));
    }

    private static Instant sixtyDaysAfter(HeldWeeks held) {
        return held.from().plusDays(60).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Test
    void a_renewed_reservation_waits_longer() {
        assertEquals(
                due(SECOND), nextDue(SIXTY_DAYS, until("s1", FIRST), new ReservationRenewed(PERSON, "s1", SECOND)));
    }

    @Test
    void what_never_expires_need_not_be_renewed() {
        given(RULES, PUBLISHED, reserved("s1", 2))
                .when(new RenewReservation(OWNER, "s1", SECOND))
                .thenRefused(new ReservationDoesNotExpire("s1"));
    }

    @Test
    void hours_in_use_need_not_be_renewed() {
        given(RULES, SIXTY_DAYS, until("s1", FIRST), new CapacityConfirmed(PERSON, "s1"))
                .when(new RenewReservation(OWNER, "s1", SECOND))
                .thenRefused(new ReservationDoesNotExpire("s1"));
    }

    @Test
    void who_holds_no_hours_can_renew_none() {
        given(RULES, SIXTY_DAYS)
                .when(new RenewReservation(NETWORK, "s1", SECOND))
                .thenRefused(new NoSuchReservation("s1"));
    }

    @Test
    void another_provider_renews_nothing() {
        given(RULES, SIXTY_DAYS, until("s1", FIRST))
                .when(new RenewReservation(STRANGER, "s1", SECOND))
                .thenRefused(new OfferOfAnotherProvider());
    }

    @Test
    void a_withdrawn_offer_renews_nothing() {
        given(RULES, SIXTY_DAYS, until("s1", FIRST), WITHDRAWN)
                .when(new RenewReservation(OWNER, "s1", SECOND))
                .thenRefused(new OfferIsWithdrawn());
    }

    @Test
    void there_must_be_an_offer() {
        given(RULES).when(new RenewReservation(OWNER, "s1", SECOND)).thenRefused(new NoSuchOffer());
    }
}
