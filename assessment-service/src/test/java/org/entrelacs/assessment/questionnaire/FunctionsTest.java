package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {

    @ParameterizedTest
    @CsvSource({
        "(1 | 2 | 4).sum(), 7",
        "(1.5 | 2).sum(), 3.5",
        "{}.sum(), 0",
        "(3 | 1 | 2).min(), 1",
        "(3 | 1.5).max(), 3",
        "(1 | 2).avg(), 1.5"
    })
    void numbers_are_folded(String expression, String value) {
        assertEquals(List.of(new Computed("it", new BigDecimal(value))), calculated(expression, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({"{}.min()", "{}.max()", "{}.avg()", "\\u0027a\\u0027.sum()"})
    void what_gives_no_number_is_not_computed(String expression) {
        assertEquals(List.of(new NotComputable("it", List.of())), calculated(expression, Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "answer.value.ordinal()",
        "answer.value.weight()",
        "answer.weight()",
        "answer.valueCoding.weight()",
        "answer.value.extension(\\u0027http://hl7.org/fhir/StructureDefinition/ordinalValue\\u0027).value"
    })
    void an_answer_weighs_what_its_option_says(String path) {
        var answers = Map.of("how", VisitForm.answer("how", AnswerType.CODE, "b"));
        assertEquals(
                List.of(new Computed("it", new BigDecimal("2.5"))),
                calculated("%resource.item.where(linkId = \\u0027how\\u0027)." + path, answers));
    }

    @Test
    void an_option_without_a_weight_weighs_nothing() {
        var answers = Map.of("how", VisitForm.answer("how", AnswerType.CODE, "a"));
        assertEquals(
                List.of(new NotComputable("it", List.of())),
                calculated("%resource.item.where(linkId = \\u0027how\\u0027).answer.weight()", answers));
    }

    private static List<ScoreResult> calculated(String expression, Map<String, Answer> answers) {
        return Forms.SCORING.score(Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'how', 'type': 'choice', 'answerOption': [
                    {'valueCoding': {'code': 'a'}},
                    {'valueCoding': {'code': 'b', 'extension': [
                      {'url': 'http://hl7.org/fhir/StructureDefinition/ordinalValue', 'valueDecimal': 2.5}]}}]},
                  {'linkId': 'it', 'type': 'decimal', 'extension': [
                    {'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                     'valueExpression': {'language': 'text/fhirpath', 'expression': '%s'}}]}]}
                """.formatted(expression)), answers);
    }
}
