package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;

class NeedValuesTest {

    @Test
    void every_answer_to_a_question_that_repeats_is_read() {
        var aids = VisitForm.answer("aids", AnswerType.CODE, "stick", "frame");
        assertEquals(
                Map.of("aids", List.of("stick", "frame")),
                NeedValues.of(Evaluated.uncomputed(VisitForm.VISIT, Map.of("aids", aids))));
    }

    @Test
    void an_answer_to_what_is_not_asked_is_not_read() {
        var aids = VisitForm.answer("aids", AnswerType.CODE, "stick");
        assertEquals(
                Map.of(),
                NeedValues.of(
                        new Evaluated(VisitForm.VISIT, Map.of("aids", aids), Set.of("aids"), List.of(), Map.of())));
    }

    @Test
    void answers_and_what_was_computed_are_read_alike() {
        var answer = new Answer("washing", AnswerType.CODE, new PersonalText("C"), AnswerSource.OBSERVED);
        List<ScoreResult> scores = List.of(
                new Computed("total", new BigDecimal("30.0")),
                new Computed("extent", new BigDecimal("12.50")),
                new Classified("risk", "urn:test:risk", "at-risk"),
                new Stated("alone", AnswerType.BOOLEAN, "true"),
                new NotComputable("rank", List.of("washing")));
        assertEquals(
                Map.of(
                        "washing", List.of("C"),
                        "total", List.of("30"),
                        "extent", List.of("12.5"),
                        "risk", List.of("at-risk"),
                        "alone", List.of("true")),
                NeedValues.of(new Evaluated(Forms.FORM, Map.of("washing", answer), Set.of(), scores, Map.of())));
    }
}
