package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;

class NeedRuleFaultsTest {
    private static final CompiledQuestionnaire WITH_SCORE = Forms.compiled("""
            {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
               {'linkId': 'falls', 'type': 'integer'},
               {'linkId': 'total', 'type': 'integer', 'extension': [
                 {'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                  'valueExpression': {'language': 'text/fhirpath', 'expression': '1 + 2'}}]}]}
            """);

    @Test
    void a_rule_over_the_options_of_a_question_fits() {
        assertEquals(List.of(), faults(rule("letter", "d510", Map.of("A", 0, "B", 4))));
    }

    @Test
    void a_rule_may_read_a_question_of_another_type() {
        assertEquals(List.of(), faults(rule("alone", "d760", Map.of("true", 2))));
    }

    @Test
    void a_rule_may_read_a_score_as_if_its_figure_had_been_answered() {
        assertEquals(List.of(), NeedRuleFaults.of(WITH_SCORE, List.of(rule("total", "d510", Map.of("3", 4)))));
    }

    @Test
    void a_rule_may_read_what_is_computed_and_no_number() {
        assertEquals(List.of(), NeedRuleFaults.of(VisitForm.VISIT, List.of(rule("heavy", "d430", Map.of("true", 3)))));
    }

    @Test
    void a_figure_that_the_score_cannot_have_is_told() {
        assertEquals(
                List.of(new Fault("[0].disabilityByAnswer", "each answer must be an integer of 32 bits")),
                NeedRuleFaults.of(WITH_SCORE, List.of(rule("total", "d510", Map.of("much", 4)))));
    }

    @Test
    void an_unknown_question_is_told() {
        assertEquals(
                List.of(new Fault("[0].linkId", "must be a question or a score of the questionnaire")),
                faults(rule("nose", "d510", Map.of("A", 0))));
    }

    @Test
    void a_code_that_is_no_icf_category_is_told() {
        assertEquals(
                List.of(new Fault("[0].code", "must be an ICF category, such as d510")),
                faults(rule("letter", "washing", Map.of("A", 0))));
    }

    @Test
    void an_answer_that_is_no_option_is_told() {
        assertEquals(
                List.of(new Fault("[0].disabilityByAnswer", "each answer must be one of A, B")),
                faults(rule("letter", "d510", Map.of("Z", 0))));
    }

    @Test
    void a_qualifier_that_is_no_amount_is_told() {
        assertEquals(
                List.of(new Fault("[0].disabilityByAnswer", "each qualifier must be 0 to 4")),
                faults(rule("letter", "d510", Map.of("A", 8, "B", -1))));
    }

    @Test
    void a_number_that_is_listed_twice_is_told() {
        assertEquals(
                List.of(new Fault("[0].disabilityByAnswer", "each answer must be listed once, however it is written")),
                faults(rule("weight", "d510", Map.of("12.5", 1, "12.50", 4))));
    }

    private static List<Fault> faults(NeedRule rule) {
        return NeedRuleFaults.of(Forms.FORM, List.of(rule));
    }

    private static NeedRule rule(String linkId, String code, Map<String, Integer> disabilityByAnswer) {
        return new NeedRule(linkId, code, NeedDimension.FUNCTIONAL, disabilityByAnswer);
    }
}
