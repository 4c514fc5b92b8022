package org.entrelacs.systemtests.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefusal;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.contract.planning.OfferEvent.OfferPublished;
import org.junit.jupiter.api.Test;

class CapacityTest {
    private static final PersonId PERSON = new PersonId("p");

    private final Written written = new Written()
            .event(
                    "offer/o",
                    new OfferPublished(
                            "association",
                            ResourceKind.ASSOCIATION,
                            "home-help",
                            List.of("d630"),
                            "33063",
                            List.of("fr"),
                            Duration.ofHours(10),
                            Money.eur(2400),
                            Entitlement.RIGHT,
                            ""))
            .event("offer/o", new CapacityReserved(PERSON, "s1", Duration.ofHours(6)));

    @Test
    void hours_up_to_the_capacity_are_fine() {
        written.event("offer/o", new CapacityReserved(PERSON, "s2", Duration.ofHours(4)))
                .event("offer/o", new CapacityConfirmed(PERSON, "s2"))
                .event("offer/o", new CapacityReleased(PERSON, "s1", Duration.ofHours(6), "ended"))
                .event("offer/o", new CapacityReserved(PERSON, "s3", Duration.ofHours(6)));
        assertEquals(List.of(), Capacity.faults(written.log()));
    }

    @Test
    void hours_beyond_the_capacity_are_found() {
        written.event("offer/o", new CapacityReserved(PERSON, "s2", Duration.ofHours(5)));
        assertEquals(List.of("offer/o promises PT11H of PT10H at version 3"), Capacity.faults(written.log()));
    }

    @Test
    void a_capacity_below_what_is_promised_is_found() {
        written.event("offer/o", new OfferChanged(Duration.ofHours(5), Money.eur(2400)));
        assertEquals(List.of("offer/o promises PT6H of PT5H at version 3"), Capacity.faults(written.log()));
    }

    @Test
    void a_second_reservation_for_a_service_is_found() {
        written.event("offer/o", new CapacityReserved(PERSON, "s1", Duration.ofHours(1)));
        assertEquals(List.of("offer/o holds hours twice for s1 at version 3"), Capacity.faults(written.log()));
    }

    @Test
    void a_refusal_with_enough_hours_free_is_found() {
        written.event(
                "offer/o",
                new CapacityRefused(
                        PERSON, "s2", Duration.ofHours(3), Duration.ofHours(4), CapacityRefusal.CAPACITY_EXCEEDED));
        assertEquals(List.of("offer/o refuses PT3H to s2 with PT4H free at version 3"), Capacity.faults(written.log()));
    }

    @Test
    void a_second_release_is_found() {
        written.event("offer/o", new CapacityReleased(PERSON, "s1", Duration.ofHours(6), "ended"))
                .event("offer/o", new CapacityReleased(PERSON, "s1", Duration.ofHours(6), "ended"));
        assertEquals(
                List.of("offer/o releases hours that it does not hold for s1 at version 4"),
                Capacity.faults(written.log()));
    }

    @Test
    void a_confirmation_of_nothing_is_found() {
        written.event("offer/o", new CapacityConfirmed(PERSON, "s9"));
        assertEquals(
                List.of("offer/o confirms hours that it does not hold for s9 at version 3"),
                Capacity.faults(written.log()));
    }
}
