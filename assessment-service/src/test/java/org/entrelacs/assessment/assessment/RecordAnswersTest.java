package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.EATING;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.WASHING;
import static org.entrelacs.assessment.assessment.Scene.answer;
import static org.entrelacs.assessment.assessment.Scene.answered;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.sheet;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordAnswers;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsInError;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NoSuchAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.QuestionsNotAsked;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.junit.jupiter.api.Test;

class RecordAnswersTest {
    private static final RecordAnswers RECORD = new RecordAnswers("a1", "grid", List.of(WASHING, EATING));

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void answers_are_recorded_for_the_pinned_version() {
        given(decider, started("a1")).when(RECORD).then(answered("a1", WASHING, EATING));
    }

    @Test
    void a_later_answer_replaces_the_earlier() {
        var later = answer("washing", "B", AnswerSource.PROXY);
        var after = given(decider, started("a1"), answered("a1", WASHING, EATING), answered("a1", later))
                .state();
        assertEquals(
                Map.of("washing", later, "eating", EATING), sheet(after, "a1").answersTo("grid"));
    }

    @Test
    void an_assessment_that_never_started_is_refused() {
        given(decider).when(RECORD).thenRefused(new NoSuchAssessment("a1"));
    }

    @Test
    void an_instrument_that_is_not_pinned_is_refused() {
        given(decider, started("a1"))
                .when(new RecordAnswers("a1", "other", List.of(WASHING)))
                .thenRefused(new InstrumentNotInAssessment("other", List.of("grid", "baseline")));
    }

    @Test
    void an_answer_to_what_is_not_asked_is_refused() {
        given(decider, started("a1"))
                .when(new RecordAnswers("a1", "grid", List.of(WASHING, EATING), List.of("eating")))
                .thenRefused(new QuestionsNotAsked("grid", List.of("eating")));
    }

    @Test
    void a_completed_assessment_is_refused() {
        given(decider, started("a1")).and(complete("a1", 0)).when(RECORD).thenRefused(new AssessmentIsCompleted("a1"));
    }

    @Test
    void an_assessment_entered_in_error_is_refused() {
        given(decider, started("a1"))
                .and(new EnterInError("a1", new PersonalText("other person"), NOON))
                .when(RECORD)
                .thenRefused(new AssessmentIsInError("a1"));
    }
}
