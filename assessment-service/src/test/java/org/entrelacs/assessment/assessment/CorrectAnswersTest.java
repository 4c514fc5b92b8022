package org.entrelacs.assessment.assessment;

import static org.entrelacs.assessment.assessment.Scene.ASSESSOR;
import static org.entrelacs.assessment.assessment.Scene.BASELINE;
import static org.entrelacs.assessment.assessment.Scene.EATING;
import static org.entrelacs.assessment.assessment.Scene.GIR_4;
import static org.entrelacs.assessment.assessment.Scene.GRID;
import static org.entrelacs.assessment.assessment.Scene.NOON;
import static org.entrelacs.assessment.assessment.Scene.PERSON;
import static org.entrelacs.assessment.assessment.Scene.TERMS;
import static org.entrelacs.assessment.assessment.Scene.WASHING;
import static org.entrelacs.assessment.assessment.Scene.answer;
import static org.entrelacs.assessment.assessment.Scene.answered;
import static org.entrelacs.assessment.assessment.Scene.complete;
import static org.entrelacs.assessment.assessment.Scene.need;
import static org.entrelacs.assessment.assessment.Scene.needId;
import static org.entrelacs.assessment.assessment.Scene.revised;
import static org.entrelacs.assessment.assessment.Scene.start;
import static org.entrelacs.assessment.assessment.Scene.started;
import static org.entrelacs.assessment.assessment.Scene.washing;
import static org.entrelacs.contract.AnswerSource.OBSERVED;
import static org.entrelacs.contract.assessment.AssessmentEvent.AmendmentReason.ANSWER_CORRECTED;
import static org.entrelacs.log.DeciderSpec.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.assessment.assessment.AssessmentCommand.CompleteAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.CorrectAnswers;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RequiredItem;
import org.entrelacs.assessment.assessment.AssessmentCommand.SignAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.StartAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentIsSuperseded;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AssessmentNotCompleted;
import org.entrelacs.assessment.assessment.AssessmentRefusal.InstrumentNotInAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal.NothingToCorrect;
import org.entrelacs.assessment.assessment.AssessmentRefusal.QuestionsNotAsked;
import org.entrelacs.assessment.assessment.AssessmentRefusal.RequiredItemsUnanswered;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Classification;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.RequiredHours;
import org.entrelacs.contract.RequiredHours.NeedHours;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerCorrected;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentSigned;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.PinnedCaseMix;
import org.entrelacs.contract.assessment.InstrumentEvent.CaseMixTable;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedCeiling;
import org.entrelacs.log.DeciderSpec;
import org.junit.jupiter.api.Test;

class CorrectAnswersTest {
    private static final Answer RIGHT = answer("washing", "B", OBSERVED);
    private static final PersonalText REASON = new PersonalText("wrong line ticked");
    private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");
    private static final Score GIR_3 = new Score("grid", "1", "gir", BigDecimal.valueOf(3));
    private static final AnswerCorrected CORRECTED =
            new AnswerCorrected("a1", GRID, WASHING, RIGHT, REASON, "assessor-2");

    private final AssessmentDecider decider = new AssessmentDecider();

    @Test
    void a_correction_keeps_the_old_answer_and_tells_what_follows_anew() {
        completed()
                .when(correct(2, RIGHT, GIR_3, washing(2)))
                .then(
                        CORRECTED,
                        amended(GIR_3, List.of(need("d510", 2, 0)), List.of(need("d510", 2, 0)), List.of()),
                        revised("a1", need("d510", 2, 0)));
    }

    @Test
    void the_required_hours_are_computed_anew_on_the_corrected_needs() {
        var table = new CaseMixTable("", List.of(), List.of(new NeedCeiling("d510", Duration.ofMinutes(70))), "annexe");
        var recomputed = new CompleteAssessment(
                PERSON,
                "a1",
                NOON,
                2,
                List.of(GIR_3),
                List.of(washing(2)),
                List.of(),
                List.of(new PinnedCaseMix("grid", table)),
                List.of());
        var amended = completed()
                .when(correct(List.of(RIGHT), List.of(), recomputed))
                .events()
                .get(1);
        assertEquals(
                new RequiredHours(
                        Duration.ofMinutes(181),
                        List.of(new NeedHours(needId("d510"), Duration.ofMinutes(181))),
                        "annexe"),
                ((AssessmentAmended) amended).required());
    }

    @Test
    void a_correction_that_changes_no_result_tells_no_other() {
        completed().when(correct(2, RIGHT, GIR_4, washing(4))).then(CORRECTED);
    }

    @Test
    void a_correction_of_the_score_alone_is_told_without_needs_that_differ() {
        completed()
                .when(correct(2, RIGHT, GIR_3, washing(4)))
                .then(CORRECTED, amended(GIR_3, List.of(need("d510", 4, 0)), List.of(need("d510", 4, 0)), List.of()));
    }

    @Test
    void a_need_that_was_never_there_is_resolved() {
        completed()
                .when(correct(2, RIGHT, GIR_4, washing(0)))
                .then(
                        CORRECTED,
                        amended(GIR_4, List.of(), List.of(), List.of(needId("d510"))),
                        new NeedResolved("a1", needId("d510"), "d510"));
    }

    @Test
    void what_a_later_assessment_measured_still_counts() {
        var spec = completed()
                .and(startGrid("a2"))
                .and(complete("a2", 0, washing(3)))
                .and(correct(2, RIGHT, GIR_3, washing(1)));
        assertEquals(List.of(need("d510", 3, 0)), spec.state().needs());
    }

    @Test
    void the_corrected_measure_counts_once_the_later_assessment_is_in_error() {
        var spec = completed()
                .and(startGrid("a2"))
                .and(complete("a2", 0, washing(3)))
                .and(correct(2, RIGHT, GIR_3, washing(1)))
                .and(new EnterInError("a2", REASON, LATER));
        assertEquals(List.of(need("d510", 1, 0)), spec.state().needs());
    }

    @Test
    void a_correction_entered_in_error_with_its_assessment_leaves_nothing() {
        var spec = completed().and(correct(2, RIGHT, GIR_3, washing(2))).and(new EnterInError("a1", REASON, LATER));
        assertEquals(List.of(), spec.state().needs());
    }

    @Test
    void a_signed_assessment_is_corrected_and_can_be_signed_again() {
        completed()
                .and(new SignAssessment("a1", ASSESSOR))
                .and(correct(2, RIGHT, GIR_3, washing(2)))
                .when(new SignAssessment("a1", ASSESSOR))
                .then(new AssessmentSigned("a1", ASSESSOR));
    }

    @Test
    void the_answer_that_stands_there_is_no_correction() {
        completed().when(correct(2, WASHING, GIR_4, washing(4))).thenRefused(new NothingToCorrect());
    }

    @Test
    void results_of_answers_that_changed_since_are_refused() {
        completed()
                .and(correct(2, RIGHT, GIR_3, washing(2)))
                .when(correct(2, WASHING, GIR_4, washing(4)))
                .thenRefused(new AnswersChanged(1, 2));
    }

    @Test
    void a_correction_that_leaves_a_required_item_open_is_refused() {
        var open = List.of(new RequiredItem("grid", "washing"));
        completed()
                .when(correct(
                        List.of(RIGHT),
                        List.of(),
                        new CompleteAssessment(
                                PERSON, "a1", NOON, 2, List.of(), List.of(), open, List.of(), List.of())))
                .thenRefused(new RequiredItemsUnanswered(open));
    }

    @Test
    void a_correction_of_what_is_not_asked_is_refused() {
        completed()
                .when(correct(List.of(RIGHT, EATING), List.of("eating"), recomputed(2, GIR_3, washing(2), List.of())))
                .thenRefused(new QuestionsNotAsked("grid", List.of("eating")));
    }

    @Test
    void a_class_that_the_correction_gives_is_told() {
        var risk = List.of(new Classification("grid", "1", "risk", "urn:test:risk", "at-risk"));
        var events = completed()
                .when(correct(List.of(RIGHT), List.of(), recomputed(2, GIR_4, washing(4), risk)))
                .events();
        assertEquals(risk, ((AssessmentAmended) events.get(1)).classifications());
    }

    @Test
    void a_class_that_the_correction_takes_away_is_told() {
        var risk = List.of(new Classification("grid", "1", "risk", "urn:test:risk", "at-risk"));
        completed()
                .and(correct(List.of(RIGHT), List.of(), recomputed(2, GIR_4, washing(4), risk)))
                .when(correct(3, WASHING, GIR_4, washing(4)))
                .then(
                        new AnswerCorrected("a1", GRID, RIGHT, WASHING, REASON, "assessor-2"),
                        amended(GIR_4, List.of(need("d510", 4, 0)), List.of(need("d510", 4, 0)), List.of()));
    }

    @Test
    void an_instrument_that_is_not_pinned_is_refused() {
        var other = correct(2, RIGHT, GIR_4, washing(4));
        completed()
                .when(new CorrectAnswers(
                        "other", other.answers(), List.of(), REASON, ASSESSOR, LATER, other.recomputed()))
                .thenRefused(new InstrumentNotInAssessment("other", List.of("grid", "baseline")));
    }

    @Test
    void an_assessment_in_progress_is_not_corrected() {
        given(decider, started("a1"))
                .when(correct(1, RIGHT, GIR_4, washing(4)))
                .thenRefused(new AssessmentNotCompleted("a1"));
    }

    @Test
    void an_assessment_that_no_longer_counts_is_not_corrected() {
        completed()
                .and(start("a2"))
                .and(complete("a2", 0))
                .when(correct(2, RIGHT, GIR_4, washing(4)))
                .thenRefused(new AssessmentIsSuperseded("a1", "a2"));
    }

    private DeciderSpec<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> completed() {
        return given(decider, started("a1"), answered("a1", WASHING)).and(complete("a1", 1, washing(4)));
    }

    /// One that does not cover all instruments of the first, so that both count.
    private static StartAssessment startGrid(String id) {
        return new StartAssessment(id, List.of(GRID), List.of(), ASSESSOR, TERMS, List.of());
    }

    private static CorrectAnswers correct(int computedFrom, Answer answer, Score score, Disability disability) {
        return correct(List.of(answer), List.of(), recomputed(computedFrom, score, disability, List.of()));
    }

    private static CorrectAnswers correct(List<Answer> answers, List<String> unasked, CompleteAssessment recomputed) {
        return new CorrectAnswers("grid", answers, unasked, REASON, "assessor-2", LATER, recomputed);
    }

    private static CompleteAssessment recomputed(
            int computedFrom, Score score, Disability disability, List<Classification> classifications) {
        return new CompleteAssessment(
                PERSON,
                "a1",
                NOON,
                computedFrom,
                List.of(score),
                List.of(disability),
                List.of(),
                List.of(),
                classifications);
    }

    private static AssessmentAmended amended(
            Score score, List<AssessedNeed> needs, List<AssessedNeed> found, List<String> cleared) {
        return new AssessmentAmended(
                "a1",
                ANSWER_CORRECTED,
                List.of(GRID, BASELINE),
                NOON,
                LATER,
                List.of(score),
                List.of(OBSERVED),
                needs,
                found,
                cleared,
                null,
                null);
    }
}
