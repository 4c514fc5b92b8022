package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NO_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.FIRST_COME_FIRST_SERVED;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class CapacityAwaitedTest {
    private static final Link CAPACITY = new Link("p1", FLOW_PREREQUISITE, "capacity:s1", "service:s1", "hours:s1");

    @Test
    void an_agreed_service_awaits_capacity() {
        var event = told("plan/p1", Happenings.planAgreed("a1", Happenings.agreedService("s1", "o1", "n1")));
        assertEquals(List.of(CAPACITY.created(day(30), event)), new CapacityAwaited().facts(event));
    }

    @Test
    void reserved_hours_resolve_it() {
        var event = told("offer/o1", Happenings.capacityReserved("p1", "s1"));
        assertEquals(
                List.of(CAPACITY.managed(FIRST_COME_FIRST_SERVED, "offer:o1", event), CAPACITY.resolved(event)),
                new CapacityAwaited().facts(event));
    }

    @Test
    void refused_hours_break_it_in_the_persons_register() {
        var event = told("offer/o1", Happenings.capacityRefused("p1", "s1"));
        assertEquals(
                List.of(
                        CAPACITY.managed(FIRST_COME_FIRST_SERVED, "offer:o1", event),
                        CAPACITY.broken(NO_CAPACITY, event)),
                new CapacityAwaited().facts(event));
    }

    @Test
    void a_service_removed_from_the_plan_awaits_none() {
        var event = told("plan/p1", Happenings.removed("s1"));
        assertEquals(
                List.of(CAPACITY.lapsed("service removed from the plan", event)), new CapacityAwaited().facts(event));
    }

    @Test
    void a_service_that_ended_awaits_none() {
        var event = told("plan/p1", Happenings.serviceEnded("s1"));
        assertEquals(List.of(CAPACITY.lapsed("service ended", event)), new CapacityAwaited().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
