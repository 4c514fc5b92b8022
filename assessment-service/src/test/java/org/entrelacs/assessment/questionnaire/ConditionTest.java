package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.assessment.questionnaire.VisitForm.answer;
import static org.entrelacs.assessment.questionnaire.VisitForm.evaluated;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
    private static final Answer WALKS = answer("walks", AnswerType.BOOLEAN, "true");
    private static final Answer STAYS = answer("walks", AnswerType.BOOLEAN, "false");
    private static final Answer STICK = answer("aids", AnswerType.CODE, "stick");
    private static final Answer EFFORT = answer("effort", AnswerType.CODE, "none");
    private static final Answer RESTS = answer("rests", AnswerType.INTEGER, "1");

    @Test
    void an_item_is_asked_when_its_condition_is_met() {
        assertEquals(Set.of("rests", "last-fall", "alarm"), evaluated(WALKS).off());
    }

    @Test
    void what_stands_below_an_item_that_is_not_asked_is_not_asked() {
        assertEquals(
                Set.of("how", "aids", "far", "effort", "rests", "last-fall", "alarm"),
                evaluated(STAYS).off());
    }

    @Test
    void a_question_below_a_question_is_asked_with_its_answer() {
        assertEquals(Set.of("last-fall", "alarm"), evaluated(WALKS, EFFORT).off());
    }

    @Test
    void only_what_is_asked_must_be_answered() {
        assertEquals(List.of("walks"), evaluated().unanswered());
        assertEquals(List.of(), evaluated(STAYS).unanswered());
        assertEquals(List.of("aids"), evaluated(WALKS).unanswered());
        assertEquals(List.of("rests"), evaluated(WALKS, STICK, EFFORT).unanswered());
    }

    @Test
    void an_answer_to_what_is_not_asked_is_named_and_does_not_count() {
        var evaluated = evaluated(STAYS, STICK, EFFORT, RESTS);
        assertEquals(List.of("aids", "effort", "rests"), evaluated.unasked());
        assertEquals(Map.of("walks", STAYS), evaluated.answers());
    }

    @Test
    void one_of_several_conditions_is_enough_where_any_is() {
        assertEquals(List.of(), evaluated(falls("1"), lastFall()).unasked());
        assertEquals(
                List.of(),
                evaluated(WALKS, answer("aids", AnswerType.CODE, "frame"), EFFORT, lastFall())
                        .unasked());
        assertEquals(
                List.of("last-fall"),
                evaluated(WALKS, STICK, EFFORT, lastFall()).unasked());
    }

    @Test
    void an_expression_decides_where_it_gives_true() {
        var alarm = answer("alarm", AnswerType.BOOLEAN, "true");
        assertEquals(List.of("alarm"), evaluated(falls("2"), alarm).unasked());
        assertEquals(List.of(), evaluated(falls("3"), alarm).unasked());
    }

    /// Whether `then` is asked, with one condition on a question of each type.
    @ParameterizedTest
    @CsvSource({
        "integer, exists, answerBoolean, true, INTEGER, 0, true",
        "integer, exists, answerBoolean, false, INTEGER, 0, false",
        "integer, exists, answerBoolean, false, '', '', true",
        "integer, =, answerInteger, 2, INTEGER, 2, true",
        "integer, =, answerInteger, 2, INTEGER, 3, false",
        "integer, !=, answerInteger, 2, INTEGER, 3, true",
        "integer, !=, answerInteger, 2, INTEGER, 2, false",
        "integer, !=, answerInteger, 2, '', '', false",
        "integer, >, answerInteger, 2, INTEGER, 2, false",
        "integer, >=, answerInteger, 2, INTEGER, 2, true",
        "integer, <, answerInteger, 2, INTEGER, 2, false",
        "integer, <=, answerInteger, 2, INTEGER, 2, true",
        "decimal, =, answerDecimal, 2.0, DECIMAL, 2.00, true",
        "decimal, >, answerDecimal, 9.5, DECIMAL, 10, true",
        "boolean, =, answerBoolean, true, BOOLEAN, false, false",
        "boolean, !=, answerBoolean, true, BOOLEAN, false, true",
        "date, <, answerDate, '\"2026-03-01\"', DATE, 2026-02-28, true",
        "dateTime, >, answerDateTime, '\"2026-03-01T10:00:00+01:00\"', DATE_TIME, 2026-03-01T09:30:00Z, true",
        "time, >=, answerTime, '\"07:30:00\"', TIME, 07:29:59, false",
        "string, =, answerString, '\"yes\"', TEXT, yes, true",
        "string, =, answerString, '\"yes\"', TEXT, no, false",
        "url, =, answerString, '\"urn:a\"', URL, urn:a, true",
        "choice, =, answerCoding, '{\"system\": \"urn:s\", \"code\": \"a\"}', CODE, a, true",
        "choice, =, answerCoding, '{\"system\": \"urn:other\", \"code\": \"a\"}', CODE, a, false",
        "choice, !=, answerCoding, '{\"code\": \"a\"}', CODE, b, true",
        "quantity, >, answerQuantity, '{\"value\": 2, \"code\": \"kg\"}', QUANTITY, 2.5 kg, true",
        "quantity, >, answerQuantity, '{\"value\": 2, \"code\": \"g\"}', QUANTITY, 2.5 kg, false",
        "integer, =, answerInteger, 2, NOT_ASSESSABLE, '', false"
    })
    void every_operator_compares_values_of_the_type_of_the_question(
            String question,
            String operator,
            String member,
            String expected,
            String type,
            String value,
            boolean asked) {
        var form = Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'if', 'type': '%s'%s},
                  {'linkId': 'then', 'type': 'date', 'enableWhen': [
                    {'question': 'if', 'operator': '%s', '%s': %s}]}]}
                """.formatted(question, more(question), operator, member, expected));
        Map<String, Answer> answers =
                type.isEmpty() ? Map.of() : Map.of("if", answer("if", AnswerType.valueOf(type), value));
        assertEquals(
                asked ? Set.of() : Set.of("then"),
                Forms.SCORING.evaluate(form, answers).off());
    }

    private static String more(String question) {
        return switch (question) {
            case "choice" ->
                ", 'answerOption': [{'valueCoding': {'system': 'urn:s', 'code': 'a'}}, {'valueCoding': {'code': 'b'}}]";
            case "quantity" ->
                ", 'extension': [{'url': 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',"
                        + " 'valueCoding': {'code': 'kg'}}]";
            default -> "";
        };
    }

    @Test
    void of_several_answers_one_that_is_equal_is_enough_and_none_may_be_where_they_must_differ() {
        var form = Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'if', 'type': 'integer', 'repeats': true},
                  {'linkId': 'equal', 'type': 'date', 'enableWhen': [
                    {'question': 'if', 'operator': '=', 'answerInteger': 2}]},
                  {'linkId': 'other', 'type': 'date', 'enableWhen': [
                    {'question': 'if', 'operator': '!=', 'answerInteger': 2}]}]}
                """);
        var answers = Map.of("if", answer("if", AnswerType.INTEGER, "1", "2"));
        assertEquals(Set.of("other"), Forms.SCORING.evaluate(form, answers).off());
    }

    @Test
    void a_required_group_is_answered_by_any_question_in_it() {
        var form = Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft', 'item': [
                  {'linkId': 'group', 'type': 'group', 'required': true, 'item': [
                    {'linkId': 'one', 'type': 'date'}, {'linkId': 'two', 'type': 'date'}]}]}
                """);
        assertEquals(List.of("group"), Forms.SCORING.evaluate(form, Map.of()).unanswered());
        assertEquals(
                List.of(),
                Forms.SCORING
                        .evaluate(form, Map.of("two", answer("two", AnswerType.DATE, "2026-11-22")))
                        .unanswered());
    }

    private static Answer falls(String number) {
        return answer("falls", AnswerType.INTEGER, number);
    }

    private static Answer lastFall() {
        return answer("last-fall", AnswerType.DATE_TIME, "2026");
    }
}
