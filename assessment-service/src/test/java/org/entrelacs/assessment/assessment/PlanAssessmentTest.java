package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.WASHING;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason.SCHEDULED;
import static org.entrelacs.log.DeciderSpec.given;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.PlanAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordAnswers;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentAlreadyPlanned;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotStarted;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentPlanned;
import org.junit.jupiter.api.Test;

class PlanAssessmentTest {
    private static final LocalDate DUE = LocalDate.parse("2026-12-18");
    private static final PlanAssessment PLAN = new PlanAssessment("a1", SCHEDULED, DUE, List.of("grid"), "assessor-1");
    private static final AssessmentPlanned PLANNED =
            new AssessmentPlanned("a1", SCHEDULED, DUE, List.of("grid"), "assessor-1");
    private static final PersonalText REASON = new PersonalText("moved away");

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void an_assessment_is_planned() {
        given(decider).when(PLAN).then(PLANNED);
    }

    @Test
    void a_second_plan_of_the_same_assessment_is_refused() {
        given(decider, PLANNED).when(PLAN).thenRefused(new AssessmentAlreadyPlanned("a1"));
    }

    @Test
    void a_planned_assessment_starts() {
        given(decider, PLANNED).when(start("a1")).then(started("a1"));
    }

    @Test
    void a_planned_assessment_takes_no_answers() {
        given(decider, PLANNED)
                .when(new RecordAnswers("a1", "grid", List.of(WASHING)))
                .thenRefused(new AssessmentNotStarted("a1"));
    }

    @Test
    void a_planned_assessment_is_not_completed() {
        given(decider, PLANNED).when(complete("a1", 0)).thenRefused(new AssessmentNotStarted("a1"));
    }

    @Test
    void a_plan_that_should_not_have_been_is_entered_in_error() {
        given(decider, PLANNED)
                .when(new EnterInError("a1", REASON, NOON))
                .then(new AssessmentEnteredInError("a1", REASON));
    }

    @Test
    void a_plan_entered_in_error_does_not_start() {
        given(decider, PLANNED)
                .and(new EnterInError("a1", REASON, NOON))
                .when(start("a1"))
                .thenRefused(new AssessmentIsInError("a1"));
    }
}
