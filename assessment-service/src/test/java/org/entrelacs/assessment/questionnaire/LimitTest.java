package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.INTEGER;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.NOT_ASSESSABLE;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.NeedDimension;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.contract.assessment.InstrumentEvent.NeedRule;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitTest {
    private static final String FHIR = "http://hl7.org/fhir/StructureDefinition/";
    private static final String SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-";

    /// `forms/limits.json`: a question of each type that can be limited.
    private static final CompiledQuestionnaire LIMITS = Forms.compiled(Forms.text("limits.json"));

    @ParameterizedTest
    @CsvSource({
        "steps, INTEGER, 0",
        "steps, INTEGER, 30",
        "weight, DECIMAL, 20",
        "weight, DECIMAL, 299.9",
        "height, QUANTITY, 120.0 cm",
        "height, QUANTITY, 249.5 cm",
        "moved-in, DATE, 1990-01-01",
        "moved-in, DATE, 2030-12-31",
        "seen, DATE_TIME, 2026-01-01T00:00:00Z",
        "rises, TIME, 04:00:00",
        "rises, TIME, 11:59:59.5",
        "postcode, TEXT, 45000",
        "nickname, TEXT, Jo",
        "page, URL, https://example.org",
        "aids, CODE, stick",
        "aids, TEXT, a wall",
        "steps, NOT_ASSESSABLE, ''"
    })
    void an_answer_within_the_limits_fits(String linkId, AnswerType type, String value) {
        assertEquals(List.of(), faults(VisitForm.answer(linkId, type, value)));
    }

    @ParameterizedTest
    @CsvSource({
        "steps, INTEGER, -1, must be at least 0",
        "steps, INTEGER, 31, must be at most 30",
        "weight, DECIMAL, 19.9, must be at least 20",
        "weight, DECIMAL, 300.1, must be at most 300.0",
        "weight, DECIMAL, 61.50, must have at most 1 decimal places",
        "height, QUANTITY, 99.5 cm, must be at least 120 cm",
        "height, QUANTITY, 251 cm, must be at most 250 cm",
        "height, QUANTITY, 171.25 cm, must have at most 1 decimal places",
        "moved-in, DATE, 1989-12-31, must be at least 1990-01-01",
        "moved-in, DATE, 2031-01-01, must be at most 2030-12-31",
        "seen, DATE_TIME, 2026-01-01T00:30:00+01:00, must be at least 2026-01-01T00:00:00Z",
        "rises, TIME, 03:59:59, must be at least 04:00:00",
        "rises, TIME, 12:00:01, must be at most 12:00:00",
        "postcode, TEXT, 4500, 'must match [0-9]{5}'",
        "postcode, TEXT, F 45000, 'must match [0-9]{5}'",
        "nickname, TEXT, J, must hold at least 2 characters",
        "nickname, TEXT, Joanna, must hold at most 5 characters",
        "page, URL, http://example.org, must match https://.*",
        "aids, TEXT, a big wooden wall, must hold at most 10 characters"
    })
    void an_answer_beyond_a_limit_is_told_with_its_path(String linkId, AnswerType type, String value, String reason) {
        assertEquals(List.of(new Fault("[0].value", reason)), faults(VisitForm.answer(linkId, type, value)));
    }

    @Test
    void a_further_answer_beyond_a_limit_is_told_with_its_path() {
        assertEquals(
                List.of(new Fault("[0].others[1]", "must be at most 9")),
                faults(VisitForm.answer("nights", INTEGER, "1", "2", "10")));
    }

    @Test
    void too_few_and_too_many_answers_are_told() {
        assertEquals(
                List.of(new Fault("[0]", "must hold at least 2 answers")),
                faults(VisitForm.answer("nights", INTEGER, "1")));
        assertEquals(
                List.of(new Fault("[0]", "must hold at most 4 answers")),
                faults(VisitForm.answer("nights", INTEGER, "1", "2", "3", "4", "5")));
    }

    @Test
    void what_could_not_be_assessed_is_one_answer_however_many_are_asked_for() {
        assertEquals(List.of(), faults(VisitForm.answer("nights", NOT_ASSESSABLE, "")));
    }

    @Test
    void a_response_is_held_to_the_same_limits() {
        var response = ResponseReader.read(LIMITS, Forms.json("""
            {'resourceType': 'QuestionnaireResponse', 'status': 'completed', 'item': [
              {'linkId': 'steps', 'answer': [{'valueInteger': 31}]},
              {'linkId': 'nights', 'answer': [{'valueInteger': 1}]}]}
            """), AnswerSource.REPORTED);
        assertEquals(
                new Misunderstood(List.of(
                        new Fault("item[0].answer[0]", "must be at most 30"),
                        new Fault("item[1].answer", "must hold at least 2 answers"))),
                response);
    }

    @Test
    void a_need_rule_may_only_list_answers_within_the_limits() {
        assertEquals(
                List.of(new Fault("[0].disabilityByAnswer", "each answer must be at most 30")),
                NeedRuleFaults.of(
                        LIMITS, List.of(new NeedRule("steps", "d455", NeedDimension.FUNCTIONAL, Map.of("31", 2)))));
    }

    @Test
    void a_regular_expression_that_others_go_astray_in_takes_no_time() {
        var form = Forms.compiled("{'resourceType': 'Questionnaire', 'status': 'draft', 'item': ["
                + limited("string", "regex", "'valueString': '((a+)+)+b'") + "]}");
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertEquals(
                        List.of(new Fault("[0].value", "must match ((a+)+)+b")),
                        Answers.faults(form, List.of(VisitForm.answer("one", TEXT, "a".repeat(4000))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "string  | minValue | 'valueInteger': 3 | is not supported",
                "choice  | maxValue | 'valueInteger': 3 | is not supported",
                "integer | maxValue | 'valueString': '3' | must be a value of the type of the question",
                "integer | maxValue | 'valueDecimal': 3.5 | must be a value of the type of the question",
                "date    | minValue | 'valueDate': '2026' | must be a value of the type of the question",
                "date    | minValue | '_valueDate': {'extension': [{'url': 'urn:x', 'valueString': 'today'}]} | is not"
                        + " supported",
                "boolean | minLength | 'valueInteger': 3 | is not supported",
                "string  | minLength | 'valueInteger': -1 | must be a valueInteger of at least 0",
                "string  | minLength | 'valueString': '3' | must be a valueInteger of at least 0",
                "integer | maxDecimalPlaces | 'valueInteger': 2 | is not supported",
                "date    | regex | 'valueString': '2.*' | is not supported",
                "string  | regex | 'valueInteger': 2 | must be a valueString",
                "string  | questionnaire-maxOccurs | 'valueInteger': 0 | must be a valueInteger of at least 1",
                "group   | questionnaire-maxOccurs | 'valueInteger': 2 | is not supported",
                "display | regex | 'valueString': 'x' | is not supported"
            })
    void a_limit_that_does_not_fit_the_question_is_rejected_with_its_path(
            String type, String name, String value, String reason) {
        assertEquals(
                List.of(new Fault("item[0].extension[0]", reason)),
                Forms.faults("'item': [" + limited(type, name, value) + "]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(        | must be a regular expression of RE2: missing closing )",
                "(?=a)a   | must be a regular expression of RE2: invalid or unsupported Perl syntax",
                "((a{100}){100}){100} | must be shorter and repeat less: at most 1000 states"
            })
    void a_regular_expression_that_does_not_compile_is_rejected_with_its_path(String regex, String reason) {
        assertEquals(
                List.of(new Fault("item[0].extension[0].valueString", reason)),
                Forms.faults("'item': [" + limited("string", "regex", "'valueString': '" + regex + "'") + "]"));
    }

    @ParameterizedTest
    @CsvSource({
        "'0[1-9]( [0-9]{2}){4}', 06 12 34 56 78",
        "'[12][0-9]{2}(0[1-9]|1[0-2])[0-9]{8}', 2551112345678",
        "'[^@]{1,64}@[^@.]{1,63}([.][^@.]{1,63}){1,3}', jo@example.org"
    })
    void a_regular_expression_of_everyday_use_is_taken(String regex, String value) {
        var form = Forms.compiled("{'resourceType': 'Questionnaire', 'status': 'draft', 'item': ["
                + limited("string", "regex", "'valueString': '" + regex + "'") + "]}");
        assertEquals(List.of(), Answers.faults(form, List.of(VisitForm.answer("one", TEXT, value))));
    }

    @Test
    void a_question_that_asks_for_more_answers_than_it_takes_is_rejected() {
        assertEquals(
                List.of(new Fault("item[0]", "must not ask for more answers than it takes")),
                Forms.faults("'item': [" + limited("string", "questionnaire-minOccurs", "'valueInteger': 2") + "]"));
    }

    @Test
    void a_limit_of_a_quantity_of_several_units_is_rejected() {
        String unit = "{'url': '" + FHIR + "questionnaire-unitOption', 'valueCoding': {'code': '%s'}}";
        assertEquals(
                List.of(new Fault("item[0].extension[2]", "must stand on a quantity of one unit")),
                Forms.faults("'item': [{'linkId': 'far', 'type': 'quantity', 'extension': [" + unit.formatted("m")
                        + ", " + unit.formatted("km") + ", {'url': '" + SDC
                        + "maxQuantity', 'valueQuantity': {'value': 2, 'code': 'km'}}]}]"));
    }

    @Test
    void a_limit_of_what_is_computed_is_rejected() {
        assertEquals(
                List.of(new Fault("item[0].extension[1]", "is not supported")),
                Forms.faults("'item': [{'linkId': 'sum', 'type': 'decimal', 'extension': [{'url': '" + SDC
                        + "calculatedExpression', 'valueExpression': {'language': 'text/fhirpath',"
                        + " 'expression': '1.0'}}, {'url': '" + FHIR
                        + "maxDecimalPlaces', 'valueInteger': 1}]}]"));
    }

    private static List<Fault> faults(Answer answer) {
        return Answers.faults(LIMITS, List.of(answer));
    }

    private static String limited(String type, String name, String value) {
        return "{'linkId': 'one', 'type': '" + type + "', "
                + (type.equals("choice") ? "'answerOption': [{'valueCoding': {'code': 'x'}}], " : "")
                + "'extension': [{'url': '" + FHIR + name + "', " + value + "}]}";
    }
}
