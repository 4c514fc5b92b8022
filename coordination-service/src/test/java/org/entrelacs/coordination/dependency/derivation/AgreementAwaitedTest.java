package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.SEQUENCING;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class AgreementAwaitedTest {
    private static final Link AGREEMENT =
            new Link("p1", FLOW_PREREQUISITE, "assessment:a1", "agreement:p1", "assessment-result:a1");

    @Test
    void an_assessment_awaits_an_agreement_within_thirty_days() {
        var event = told("assessment/p1", Happenings.assessmentCompleted("a1"));
        assertEquals(List.of(AGREEMENT.created(day(30), event)), new AgreementAwaited().facts(event));
    }

    @Test
    void an_assessment_that_counts_again_awaits_one_anew() {
        var event = told(
                "assessment/p1",
                new AssessmentReinstated(
                        "a1", List.of(), Instant.EPOCH, Instant.EPOCH, List.of(), List.of(), List.of(), null, null));
        assertEquals(List.of(AGREEMENT.created(day(30), event)), new AgreementAwaited().facts(event));
    }

    @Test
    void whoever_submits_the_plan_manages_it() {
        var event = told("plan/p1", new PlanSubmitted("plan-1", "a1", "cm-2"));
        assertEquals(List.of(AGREEMENT.managed(SEQUENCING, "cm-2", event)), new AgreementAwaited().facts(event));
    }

    @Test
    void the_agreement_resolves_it() {
        var event = told("plan/p1", Happenings.planAgreed("a1"));
        assertEquals(List.of(AGREEMENT.resolved(event)), new AgreementAwaited().facts(event));
    }

    @Test
    void a_plan_on_a_later_assessment_no_longer_owes_it() {
        var event = told("plan/p1", Happenings.planRevised("a1", "a2"));
        assertEquals(
                List.of(AGREEMENT.lapsed("a later assessment takes over", event)), new AgreementAwaited().facts(event));
    }

    @Test
    void a_plan_revised_on_the_same_assessment_still_does() {
        var event = told("plan/p1", Happenings.planRevised("a1", "a1"));
        assertEquals(List.of(), new AgreementAwaited().facts(event));
    }

    @Test
    void an_assessment_entered_in_error_owes_none() {
        var event = told("assessment/p1", new AssessmentEnteredInError("a1", new PersonalText("wrong person")));
        assertEquals(
                List.of(AGREEMENT.lapsed("assessment entered in error", event)), new AgreementAwaited().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
