package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FIT;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.TASK_DECOMPOSITION;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class NeedToCoverTest {
    private static final Link NEED = need("n1");
    private static final Link OTHER_NEED = need("n2");

    @Test
    void a_need_is_to_be_covered_within_thirty_days() {
        var event = told("assessment/p1", Happenings.needIdentified("n1", 2));
        assertEquals(List.of(NEED.created(day(30), event)), new NeedToCover().facts(event));
    }

    @Test
    void a_need_that_a_resource_meets_is_not() {
        var event = told("assessment/p1", Happenings.needIdentified("n1", 0));
        assertEquals(List.of(), new NeedToCover().facts(event));
    }

    @Test
    void a_need_measured_again_and_unmet_is_to_be_covered() {
        var event = told("assessment/p1", Happenings.needRevised("n1", 1));
        assertEquals(List.of(NEED.created(day(30), event)), new NeedToCover().facts(event));
    }

    @Test
    void a_need_measured_again_and_met_lapses() {
        var event = told("assessment/p1", Happenings.needRevised("n1", 0));
        assertEquals(List.of(NEED.lapsed("met by a resource", event)), new NeedToCover().facts(event));
    }

    @Test
    void a_need_no_longer_found_lapses() {
        var event = told("assessment/p1", new NeedResolved("a2", "n1", "d510"));
        assertEquals(List.of(NEED.lapsed("no longer found", event)), new NeedToCover().facts(event));
    }

    @Test
    void whoever_plans_a_service_manages_each_of_its_needs_once() {
        var event = told("plan/p1", Happenings.servicePlanned("s1", "o1", "n1", "n2", "n1"));
        assertEquals(
                List.of(
                        NEED.managed(TASK_DECOMPOSITION, "cm-1", event),
                        OTHER_NEED.managed(TASK_DECOMPOSITION, "cm-1", event)),
                new NeedToCover().facts(event));
    }

    @Test
    void an_agreement_resolves_each_need_of_its_services_once() {
        var event = told(
                "plan/p1",
                Happenings.planAgreed(
                        "a1",
                        Happenings.agreedService("s1", "o1", "n1", "n2"),
                        Happenings.agreedService("s2", "o2", "n2")));
        assertEquals(List.of(NEED.resolved(event), OTHER_NEED.resolved(event)), new NeedToCover().facts(event));
    }

    @Test
    void a_need_left_uncovered_lapses_with_the_reason() {
        var event = told("plan/p1", Happenings.leftUncovered("n1", UncoveredReason.NO_OFFER));
        assertEquals(List.of(NEED.lapsed("left uncovered: no-offer", event)), new NeedToCover().facts(event));
    }

    @Test
    void a_declined_need_lapses() {
        var event = told("plan/p1", Happenings.declined("n1"));
        assertEquals(List.of(NEED.lapsed("declined by the person", event)), new NeedToCover().facts(event));
    }

    private static Link need(String need) {
        return new Link("p1", FIT, "services:p1", "coverage:" + need, "need:" + need);
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
