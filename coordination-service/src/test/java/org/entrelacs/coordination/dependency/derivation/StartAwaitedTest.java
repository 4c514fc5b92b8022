package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NOT_DELIVERED;
import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.NO_CAPACITY;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.NOTIFICATION;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class StartAwaitedTest {
    private static final Link START = new Link("p1", FLOW_PREREQUISITE, "clearance:s1", "start:s1", "service:s1");

    @Test
    void a_grant_says_by_when_the_service_is_to_start() {
        var event = told("envelope/e1", Happenings.requestGranted("r1", "p1", "s1", day(40)));
        assertEquals(List.of(START.createdToBreak(day(40), event)), new StartAwaited().facts(event));
    }

    @Test
    void so_does_a_partial_grant() {
        var event = told("envelope/e1", Happenings.requestPartiallyGranted("r1", "p1", "s1", day(40)));
        assertEquals(List.of(START.createdToBreak(day(40), event)), new StartAwaited().facts(event));
    }

    @Test
    void a_service_that_needs_no_grant_is_to_start_within_thirty_days_of_its_hours() {
        var event = told("plan/p1", Happenings.serviceCapacityReserved("s1", "o1", Entitlement.CAPACITY));
        assertEquals(
                List.of(START.createdToBreak(day(30), event), START.managed(NOTIFICATION, "provider-1", event)),
                new StartAwaited().facts(event));
    }

    @Test
    void a_service_that_is_to_start_later_is_late_thirty_days_after_that() {
        var event = told("plan/p1", hoursReserved(LocalDate.ofInstant(day(50), ZoneOffset.UTC)));
        Instant due = day(80).truncatedTo(ChronoUnit.DAYS);
        assertEquals(
                List.of(START.createdToBreak(due, event), START.managed(NOTIFICATION, "provider-1", event)),
                new StartAwaited().facts(event));
    }

    @Test
    void a_start_that_has_passed_leaves_thirty_days_from_the_hours_on() {
        var event = told("plan/p1", hoursReserved(LocalDate.ofInstant(day(-5), ZoneOffset.UTC)));
        assertEquals(
                List.of(START.createdToBreak(day(30), event), START.managed(NOTIFICATION, "provider-1", event)),
                new StartAwaited().facts(event));
    }

    private static ServiceCapacityReserved hoursReserved(LocalDate start) {
        return new ServiceCapacityReserved("s1", "o1", "provider-1", Entitlement.CAPACITY, start);
    }

    @Test
    void a_discretionary_service_is_not_cleared_by_its_hours() {
        var event = told("plan/p1", Happenings.serviceCapacityReserved("s1", "o1", Entitlement.DISCRETIONARY));
        assertEquals(List.of(), new StartAwaited().facts(event));
    }

    @Test
    void the_provider_manages_what_it_was_told_of() {
        var event = told("plan/p1", Happenings.serviceAuthorised("s1", "r1", day(40)));
        assertEquals(List.of(START.managed(NOTIFICATION, "provider-1", event)), new StartAwaited().facts(event));
    }

    @Test
    void the_start_resolves_it() {
        var event = told("plan/p1", Happenings.serviceStarted("s1"));
        assertEquals(List.of(START.resolved(event)), new StartAwaited().facts(event));
    }

    @Test
    void a_missed_visit_breaks_it() {
        var event = told("plan/p1", Happenings.serviceNotDelivered("s1"));
        assertEquals(List.of(START.broken(NOT_DELIVERED, event)), new StartAwaited().facts(event));
    }

    @Test
    void a_service_that_ended_is_not_to_start() {
        var event = told("plan/p1", Happenings.serviceEnded("s1"));
        assertEquals(List.of(START.lapsed("service ended", event)), new StartAwaited().facts(event));
    }

    @Test
    void neither_is_one_whose_money_was_given_back() {
        var event = told("envelope/e1", Happenings.commitmentReleased("r1", "p1", "s1"));
        assertEquals(List.of(START.lapsed("service ended", event)), new StartAwaited().facts(event));
    }

    @Test
    void a_service_whose_hours_are_gone_cannot_start() {
        var gone = new ServiceEnded("s1", "o1", "r1", "e1", LocalDate.EPOCH, EndReason.NO_CAPACITY);
        var event = told("plan/p1", gone);
        assertEquals(List.of(START.broken(NO_CAPACITY, event)), new StartAwaited().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
