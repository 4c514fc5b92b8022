package org.entrelacs.audit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entrelacs.audit.check.Ledgers.Imbalance;
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
        finds(reserved("s2", 5), "no more than PT10H promised", "PT11H");
    }

    @Test
    void a_capacity_below_what_is_promised_is_found() {
        finds(new OfferChanged(Duration.ofHours(5), Money.eur(2400)), "no more than PT5H promised", "PT6H");
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
