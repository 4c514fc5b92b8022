package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.SEQUENCING;
import static org.entrelacs.coordination.Chronicle.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.coordination.Chronicle;
import org.entrelacs.coordination.Happenings;
import org.entrelacs.log.Recorded;
import org.junit.jupiter.api.Test;

class AssessmentAwaitedTest {
    private static final Link ASSESSMENT = new Link("p1", FLOW_PREREQUISITE, "intake:p1", "assessment:p1", "person:p1");

    @Test
    void an_eligible_intake_awaits_an_assessment_within_thirty_days() {
        var event = told("intake/p1", Happenings.eligible("i1"));
        assertEquals(List.of(ASSESSMENT.created(day(30), event)), new AssessmentAwaited().facts(event));
    }

    @Test
    void whoever_is_redirected_awaits_none() {
        var event = told("intake/p1", Happenings.triaged("i1", TriageOutcome.REDIRECTED));
        assertEquals(List.of(), new AssessmentAwaited().facts(event));
    }

    @Test
    void whoever_starts_the_assessment_manages_it() {
        var event = told("assessment/p1", Happenings.assessmentStarted("a1"));
        assertEquals(List.of(ASSESSMENT.managed(SEQUENCING, "cm-1", event)), new AssessmentAwaited().facts(event));
    }

    @Test
    void a_completed_assessment_resolves_it() {
        var event = told("assessment/p1", Happenings.assessmentCompleted("a1"));
        assertEquals(List.of(ASSESSMENT.resolved(event)), new AssessmentAwaited().facts(event));
    }

    private static Recorded<?> told(String stream, Object event) {
        return new Chronicle().on(0).by("cm-1").tell(stream, event).last();
    }
}
