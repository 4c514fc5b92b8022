package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;

class NeedValuesTest {

    @Test
    void answers_and_figures_that_were_computed_are_read_alike() {
        var answer = new Answer("washing", AnswerType.CODE, new PersonalText("C"), AnswerSource.OBSERVED);
        List<ScoreResult> scores = List.of(
                new Computed("total", new BigDecimal("30.0")),
                new Computed("extent", new BigDecimal("12.50")),
                new NotComputable("rank", List.of("washing")));
        assertEquals(
                Map.of("washing", "C", "total", "30", "extent", "12.5"),
                NeedValues.of(Map.of("washing", answer), scores));
    }
}
