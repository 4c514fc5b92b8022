package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.assessment.questionnaire.VisitForm.answer;
import static org.entrelacs.assessment.questionnaire.VisitForm.evaluated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ScoreResult.Classified;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.assessment.questionnaire.ScoreResult.Stated;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalculatedItemTest {
    private static final CompiledQuestionnaire HEATING = Forms.compiled(Forms.text("heating.json"));

    @ParameterizedTest
    @CsvSource({
        "often, never, at-risk",
        "never, sometimes, at-risk",
        "often, often, at-risk",
        "never, never, no-risk",
        "refused, never, no-risk"
    })
    void a_code_becomes_a_class(String off, String cold, String risk) {
        assertEquals(
                List.of(new Classified("/heat-3", "urn:test:risk", risk)),
                heating(Map.of("/heat-1", code("/heat-1", off), "/heat-2", code("/heat-2", cold))));
    }

    @Test
    void a_class_that_rests_on_a_missing_answer_is_not_computed() {
        assertEquals(
                List.of(new NotComputable("/heat-3", List.of("/heat-2"))),
                heating(Map.of("/heat-1", code("/heat-1", "often"))));
    }

    @Test
    void weights_are_added_over_several_answers() {
        var results = evaluated(VisitForm.walker()).results();
        assertEquals(List.of(computed("load", "13.0"), new Stated("heavy", AnswerType.BOOLEAN, "true")), results);
    }

    @Test
    void a_calculated_item_that_reads_another_rests_on_the_same_answers() {
        var missing = List.of("aids", "effort");
        assertEquals(
                List.of(new NotComputable("load", missing), new NotComputable("heavy", missing)),
                evaluated(answer("walks", AnswerType.BOOLEAN, "true")).results());
    }

    @Test
    void what_is_not_asked_is_no_gap() {
        assertEquals(
                List.of(computed("load", "0"), new Stated("heavy", AnswerType.BOOLEAN, "false")),
                evaluated(answer("walks", AnswerType.BOOLEAN, "false")).results());
    }

    /// The value of an item of each type.
    @ParameterizedTest
    @CsvSource({
        "boolean, 1 = 1, BOOLEAN, true",
        "boolean, %context.linkId = \\u0027it\\u0027, BOOLEAN, true",
        "boolean, %qitem.linkId = \\u0027it\\u0027, BOOLEAN, true",
        "boolean, %resource.status.empty(), BOOLEAN, true",
        "date, @2026-11-22, DATE, 2026-11-22",
        "dateTime, @2026-11-22T09:30:00Z, DATE_TIME, 2026-11-22T09:30:00Z",
        "dateTime, @2026-11-22, DATE_TIME, 2026-11-22",
        "time, @T09:30:00, TIME, 09:30:00",
        "string, \\u0027warm\\u0027, TEXT, warm",
        "text, \\u0027warm\\u0027 & \\u0027er\\u0027, TEXT, warmer",
        "url, \\u0027urn:a\\u0027, URL, urn:a"
    })
    void what_is_neither_number_nor_code_is_stated(String type, String expression, AnswerType stated, String value) {
        assertEquals(List.of(new Stated("it", stated, value)), calculated(type, expression));
    }

    @ParameterizedTest
    @CsvSource({"boolean, 1", "date, 1", "string, 1", "integer, 1.5", "integer, {}", "choice, \\u0027a\\u0027"})
    void a_value_of_another_type_is_not_computed(String type, String expression) {
        assertEquals(List.of(new NotComputable("it", List.of())), calculated(type, expression));
    }

    @Test
    void an_item_sees_variables_of_the_items_above_it() {
        var form = Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'group', 'type': 'group', 'extension': [
                    {'url': 'http://hl7.org/fhir/StructureDefinition/variable', 'valueExpression':
                      {'name': 'three', 'language': 'text/fhirpath', 'expression': '3'}}], 'item': [
                    {'linkId': 'it', 'type': 'integer', 'extension': [
                      {'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                       'valueExpression': {'language': 'text/fhirpath', 'expression': '%three * 2'}}]}]}]}
                """);
        assertEquals(List.of(computed("it", "6")), Forms.SCORING.score(form, Map.of()));
    }

    @Test
    void an_item_does_not_see_variables_of_its_neighbours() {
        assertEquals(
                List.of(new Fault(
                        "item[1].extension[0].valueExpression.expression",
                        "reads %three, which is no variable declared before it")),
                Forms.faults("""
                        'item': [
                          {'linkId': 'one', 'type': 'date', 'extension': [
                            {'url': 'http://hl7.org/fhir/StructureDefinition/variable', 'valueExpression':
                              {'name': 'three', 'language': 'text/fhirpath', 'expression': '3'}}]},
                          {'linkId': 'it', 'type': 'integer', 'extension': [
                            {'url':
                              'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                             'valueExpression': {'language': 'text/fhirpath', 'expression': '%three'}}]}]
                        """));
    }

    @Test
    void two_different_calculations_of_one_item_are_rejected() {
        assertEquals(List.of(new Fault("item[0].extension[1]", "is not supported")), Forms.faults("""
                        'item': [{'linkId': 'it', 'type': 'integer', 'extension': [
                            {'url':
                              'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                             'valueExpression': {'language': 'text/fhirpath', 'expression': '1'}},
                            {'url':
                              'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                             'valueExpression': {'language': 'text/fhirpath', 'expression': '2'}}]}]
                        """));
    }

    private static List<ScoreResult> heating(Map<String, Answer> answers) {
        return Forms.SCORING.score(HEATING, answers);
    }

    private static List<ScoreResult> calculated(String type, String expression) {
        var form = Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'it', 'type': '%s'%s, 'extension': [
                    {'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                     'valueExpression': {'language': 'text/fhirpath', 'expression': '%s'}}]}]}
                """.formatted(
                type, type.equals("choice") ? ", 'answerOption': [{'valueCoding': {'code': 'a'}}]" : "", expression));
        return Forms.SCORING.score(form, Map.of());
    }

    private static Answer code(String linkId, String code) {
        return answer(linkId, AnswerType.CODE, code);
    }

    private static Computed computed(String code, String value) {
        return new Computed(code, new BigDecimal(value));
    }
}
