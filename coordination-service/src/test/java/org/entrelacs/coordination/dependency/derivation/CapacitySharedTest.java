package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.SHARING_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.FIRST_COME_FIRST_SERVED;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.planning.OfferEvent.OfferWithdrawn;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class CapacitySharedTest {
    private static final Link CAPACITY =
            new Link("offer:o1", SHARING_CAPACITY, "services:o1", "services:o1", "offer:o1");

    @Test
    void an_offer_is_shared_and_managed_by_its_provider_at_once() {
        var event = told("offer/o1", Happenings.offerPublished("provider-1"));
        assertEquals(
                List.of(
                        CAPACITY.created(day(0), event),
                        CAPACITY.managed(FIRST_COME_FIRST_SERVED, "provider-1", event)),
                new CapacityShared().facts(event));
    }

    @Test
    void a_service_that_holds_hours_is_a_member() {
        var event = told("offer/o1", Happenings.capacityReserved("p1", "s1"));
        assertEquals(
                List.of(CAPACITY.joined("service:s1", new PersonId("p1"), event)), new CapacityShared().facts(event));
    }

    @Test
    void a_service_that_gives_them_back_leaves() {
        var event = told("offer/o1", Happenings.capacityReleased("p1", "s1"));
        assertEquals(
                List.of(CAPACITY.left("service:s1", new PersonId("p1"), event)), new CapacityShared().facts(event));
    }

    @Test
    void a_withdrawn_offer_is_shared_no_more() {
        var event = told("offer/o1", new OfferWithdrawn("season over"));
        assertEquals(List.of(CAPACITY.lapsed("season over", event)), new CapacityShared().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
