package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entrelacs.audit.check.Ledgers.Imbalance;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.HeldWeeks;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.HolderWarned;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.entrelacs.contract.planning.Unavailability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static final PersonId PERSON = new PersonId("p");

    private final Capacity capacity = new Capacity();

    @BeforeEach
    void ten_hours_of_which_six_are_reserved() {
        fits(new OfferPublished(
                "association",
                ResourceKind.ASSOCIATION,
                "home-help",
                List.of("d630"),
                "33063",
                List.of("fr"),
                Duration.ofHours(10),
                Money.eur(2400),
                Entitlement.RIGHT,
                ""));
        fits(reserved("s1", 6));
    }

    @Test
    void hours_up_to_the_capacity_are_fine() {
        fits(reserved("s2", 4));
        fits(new CapacityConfirmed(PERSON, "s2"));
        fits(released("s1", 6));
        fits(reserved("s3", 6));
    }

    @Test
    void hours_beyond_the_capacity_are_found() {
        finds(reserved("s2", 5), "in no week more promised than there is", "PT1H more");
    }

    @Test
    void a_capacity_below_what_is_promised_is_found() {
        finds(
                new OfferChanged(Duration.ofHours(5), Money.eur(2400)),
                "in no week more promised than there is",
                "PT1H more");
    }

    @Test
    void a_second_reservation_for_a_service_is_found() {
        finds(reserved("s1", 1), "hours once for a service", "a second reservation");
    }

    @Test
    void a_refusal_with_enough_hours_free_is_found() {
        var refused = new CapacityRefused(
                PERSON, "s2", Duration.ofHours(3), Duration.ofHours(4), CapacityRefusal.CAPACITY_EXCEEDED);
        finds(refused, "a refusal of more than the PT4H that are free", "one of PT3H");
    }

    @Test
    void a_second_release_is_found() {
        fits(released("s1", 6));
        finds(released("s1", 6), "hours given back as they were held", "other hours, or none");
    }

    @Test
    void a_confirmation_of_nothing_is_found() {
        finds(new CapacityConfirmed(PERSON, "s9"), "hours that are held", "none to confirm");
    }

    @Test
    void hours_of_other_weeks_are_not_counted() {
        fits(released("s1", 6));
        fits(inWeeks("s2", 10, "2026-03-02", "2026-03-15"));
        fits(inWeeks("s3", 10, "2026-03-16", "2026-03-22"));
        finds(inWeeks("s4", 1, "2026-03-09", "2026-03-22"), "in no week more promised than there is", "PT1H more");
    }

    @Test
    void a_capacity_counts_from_its_week_on() {
        fits(released("s1", 6));
        fits(new OfferChanged(Duration.ofHours(4), Money.eur(2400), LocalDate.parse("2026-03-11"), null));
        fits(inWeeks("s2", 10, "2026-03-02", "2026-03-08"));
        finds(inWeeks("s3", 5, "2026-03-09", "2026-03-15"), "in no week more promised than there is", "PT1H more");
    }

    @Test
    void a_refusal_is_measured_in_the_weeks_that_were_asked_for() {
        HeldWeeks asked = new HeldWeeks(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-08"), 1);
        fits(new CapacityRefused(
                PERSON, "s2", Duration.ofHours(5), Duration.ofHours(4), CapacityRefusal.CAPACITY_EXCEEDED, asked));
    }

    @Test
    void a_start_moves_the_weeks() {
        fits(released("s1", 6));
        fits(inWeeks("s2", 10, "2026-03-02", "2026-03-08"));
        fits(new CapacityConfirmed(
                PERSON, "s2", new HeldWeeks(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-15"), 1)));
        fits(inWeeks("s3", 10, "2026-03-02", "2026-03-08"));
        finds(inWeeks("s4", 1, "2026-03-09", "2026-03-15"), "in no week more promised than there is", "PT1H more");
    }

    @Test
    void a_warning_of_who_holds_nothing_is_found() {
        finds(
                new HolderWarned(PERSON, "s9", new Unavailability(Unavailability.Kind.WITHDRAWN, null, null)),
                "hours that are held",
                "nobody to be warned");
    }

    private static CapacityReserved inWeeks(String service, int hours, String from, String to) {
        return new CapacityReserved(
                PERSON,
                service,
                Duration.ofHours(hours),
                new HeldWeeks(LocalDate.parse(from), LocalDate.parse(to), null),
                null);
    }

    private void fits(OfferEvent event) {
        assertEquals(Optional.empty(), capacity.after(event));
    }

    private void finds(OfferEvent event, String expected, String found) {
        assertEquals(Optional.of(new Imbalance(expected, found)), capacity.after(event));
    }

    private static CapacityReserved reserved(String service, int hours) {
        return new CapacityReserved(PERSON, service, Duration.ofHours(hours));
    }

    private static CapacityReleased released(String service, int hours) {
        return new CapacityReleased(PERSON, service, Duration.ofHours(hours), "ended");
    }
}
