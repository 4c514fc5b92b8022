package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.BreakReason.REFUSED;
import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.PRIORITY_ORDER;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class DecisionAwaitedTest {
    private static final Link DECISION =
            new Link("p1", FLOW_PREREQUISITE, "decision:r1", "service:s1", "authorisation:r1");

    @Test
    void a_service_that_needs_an_authorisation_awaits_a_decision() {
        var event = told("plan/p1", Happenings.authorisationRequested("r1", "s1"));
        assertEquals(List.of(DECISION.created(day(30), event)), new DecisionAwaited().facts(event));
    }

    @Test
    void the_envelope_that_has_the_request_manages_it() {
        var event = told("envelope/e1", Happenings.requestReceived("r1", "p1", "s1"));
        assertEquals(
                List.of(DECISION.managed(PRIORITY_ORDER, "envelope:e1", event)), new DecisionAwaited().facts(event));
    }

    @Test
    void a_grant_resolves_it() {
        var event = told("envelope/e1", Happenings.requestGranted("r1", "p1", "s1", day(30)));
        assertEquals(List.of(DECISION.resolved(event)), new DecisionAwaited().facts(event));
    }

    @Test
    void a_partial_grant_resolves_it() {
        var event = told("envelope/e1", Happenings.requestPartiallyGranted("r1", "p1", "s1", day(30)));
        assertEquals(List.of(DECISION.resolved(event)), new DecisionAwaited().facts(event));
    }

    @Test
    void a_refusal_breaks_it() {
        var event = told("envelope/e1", Happenings.requestRefused("r1", "p1", "s1"));
        assertEquals(List.of(DECISION.broken(REFUSED, event)), new DecisionAwaited().facts(event));
    }

    @Test
    void a_withdrawn_request_awaits_none() {
        var event = told("envelope/e1", Happenings.requestWithdrawn("r1", "p1", "s1"));
        assertEquals(List.of(DECISION.lapsed("another solution was found", event)), new DecisionAwaited().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
