package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var values = NeedValues.of(Evaluated.uncomputed(VisitForm.VISIT, Map.of("aids", aids)));
        assertEquals(Set.of("stick", "frame"), listed(values, "aids", "stick", "frame", "wheels"));
    }

    @Test
    void an_answer_to_what_is_not_asked_is_not_read() {
        var aids = VisitForm.answer("aids", AnswerType.CODE, "stick");
        assertEquals(
                Set.of(),
                NeedValues.of(new Evaluated(VisitForm.VISIT, Map.of("aids", aids), Set.of("aids"), List.of(), Map.of()))
                        .keySet());
    }

    @Test
    void answers_and_what_was_computed_are_read_alike() {
        var answer = new Answer("washing", AnswerType.CODE, new PersonalText("C"), AnswerSource.OBSERVED);
        List<ScoreResult> scores = List.of(
                new Computed("total", new BigDecimal("30.0")),
                new Classified("risk", "urn:test:risk", "at-risk"),
                new Stated("alone", AnswerType.BOOLEAN, "true"),
                new NotComputable("rank", List.of("washing")));
        var values = NeedValues.of(new Evaluated(Forms.FORM, Map.of("washing", answer), Set.of(), scores, Map.of()));
        assertEquals(Set.of("washing", "total", "risk", "alone"), values.keySet());
        assertEquals(Set.of("C"), listed(values, "washing", "A", "C"));
        assertEquals(Set.of("30"), listed(values, "total", "3", "30"));
        assertEquals(Set.of("at-risk"), listed(values, "risk", "at-risk", "safe"));
        assertEquals(Set.of("true"), listed(values, "alone", "true", "false"));
    }

    @Test
    void a_computed_number_is_the_same_however_many_zeros_it_ends_in() {
        var evaluated = new Evaluated(
                Forms.FORM, Map.of(), Set.of(), List.of(new Computed("extent", new BigDecimal("12.50"))), Map.of());
        assertEquals(
                Set.of("12.5", "12.50", "12.500"),
                listed(NeedValues.of(evaluated), "extent", "12.5", "12.50", "12.500", "12.05", "125", "much"));
    }

    @Test
    void a_number_that_was_answered_is_the_same_however_many_zeros_it_ends_in() {
        var weight = VisitForm.answer("weight", AnswerType.DECIMAL, "60.0");
        var values = NeedValues.of(Evaluated.uncomputed(Forms.FORM, Map.of("weight", weight)));
        assertEquals(Set.of("60", "60.0", "60.00"), listed(values, "weight", "60", "60.0", "60.00", "6", "60 kg"));
    }

    @Test
    void a_quantity_is_the_same_in_its_own_unit_only() {
        var far = VisitForm.answer("far", AnswerType.QUANTITY, "1.50 km");
        var values = NeedValues.of(Evaluated.uncomputed(VisitForm.VISIT, Map.of("far", far)));
        assertEquals(Set.of("1.5 km"), listed(values, "far", "1.5 km", "1.5 m", "1.5", "1500 m"));
    }

    @Test
    void a_code_that_looks_like_a_number_is_none() {
        var pain = VisitForm.answer("pain", AnswerType.CODE, "4");
        var values = NeedValues.of(Evaluated.uncomputed(Forms.FORM, Map.of("pain", pain)));
        assertEquals(Set.of("4"), listed(values, "pain", "4", "4.0"));
    }

    private static Set<String> listed(Map<String, Predicate<String>> values, String linkId, String... answers) {
        return Stream.of(answers)
                .filter(values.getOrDefault(linkId, _ -> false))
                .collect(Collectors.toSet());
    }
}
