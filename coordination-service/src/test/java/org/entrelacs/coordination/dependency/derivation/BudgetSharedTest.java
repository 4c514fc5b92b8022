package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.SHARING_BUDGET;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.PRIORITY_ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.PersonId;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class BudgetSharedTest {
    private static final Link BUDGET =
            new Link("envelope:e1", SHARING_BUDGET, "requests:e1", "requests:e1", "envelope:e1");

    @Test
    void an_envelope_is_shared_and_wants_a_policy_by_its_first_day() {
        var event = told("envelope/e1", Happenings.envelopeOpened(LocalDate.of(2026, 2, 1)));
        assertEquals(
                List.of(BUDGET.created(Instant.parse("2026-02-01T00:00:00Z"), event)), new BudgetShared().facts(event));
    }

    @Test
    void a_policy_manages_it_by_order_of_priority() {
        var event = told("envelope/e1", Happenings.policyApplied());
        assertEquals(List.of(BUDGET.managed(PRIORITY_ORDER, "envelope:e1", event)), new BudgetShared().facts(event));
    }

    @Test
    void a_request_is_a_member() {
        var event = told("envelope/e1", Happenings.requestReceived("r1", "p1", "s1"));
        assertEquals(List.of(BUDGET.joined("request:r1", new PersonId("p1"), event)), new BudgetShared().facts(event));
    }

    @Test
    void a_refused_request_leaves() {
        var event = told("envelope/e1", Happenings.requestRefused("r1", "p1", "s1"));
        assertEquals(List.of(BUDGET.left("request:r1", new PersonId("p1"), event)), new BudgetShared().facts(event));
    }

    @Test
    void a_withdrawn_request_leaves() {
        var event = told("envelope/e1", Happenings.requestWithdrawn("r1", "p1", "s1"));
        assertEquals(List.of(BUDGET.left("request:r1", new PersonId("p1"), event)), new BudgetShared().facts(event));
    }

    @Test
    void a_request_that_gives_its_money_back_leaves() {
        var event = told("envelope/e1", Happenings.commitmentReleased("r1", "p1", "s1"));
        assertEquals(List.of(BUDGET.left("request:r1", new PersonId("p1"), event)), new BudgetShared().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
