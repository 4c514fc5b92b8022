package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.assessment.questionnaire.Forms.misunderstood;
import static org.entrelacs.assessment.questionnaire.Forms.understood;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Misunderstood;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseReaderTest {

    @Test
    void every_type_of_answer_is_read() {
        assertEquals(
                List.of(
                        answer("pain", AnswerType.CODE, "4"),
                        answer("weight", AnswerType.DECIMAL, "61.5"),
                        answer("letter", AnswerType.CODE, "B"),
                        answer("alone", AnswerType.BOOLEAN, "true"),
                        answer("falls", AnswerType.INTEGER, "3"),
                        answer("since", AnswerType.DATE, "2026-03-01"),
                        answer("words", AnswerType.TEXT, "stairs")),
                understood("""
                        {'linkId': 'body', 'item': [
                          {'linkId': 'pain', 'answer': [{'valueCoding': {'system': 'urn:test:much', 'code': '4'}}]},
                          {'linkId': 'weight', 'answer': [{'valueDecimal': 61.5}]}]},
                        {'linkId': 'letter', 'answer': [{'valueCoding': {'code': 'B'}}]},
                        {'linkId': 'alone', 'answer': [{'valueBoolean': true}]},
                        {'linkId': 'falls', 'answer': [{'valueInteger': 3}]},
                        {'linkId': 'since', 'answer': [{'valueDate': '2026-03-01'}]},
                        {'linkId': 'words', 'answer': [{'valueString': 'stairs'}]}
                        """));
    }

    @Test
    void a_question_without_an_answer_is_not_answered() {
        assertEquals(List.of(), understood("{'linkId': 'letter'}"));
    }

    @Test
    void a_value_absent_with_a_reason_is_not_assessable() {
        assertEquals(List.of(answer("letter", AnswerType.NOT_ASSESSABLE, "")), understood("""
                        {'linkId': 'letter', 'answer': [{'valueCoding': {'extension': [
                          {'url': 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
                           'valueCode': 'unknown'}]}}]}
                        """));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                row(
                        "{'linkId': 'nose'}",
                        "item[0].linkId",
                        "must be an item of the questionnaire at this place, given once"),
                row(
                        "{'linkId': 'pain'}",
                        "item[0].linkId",
                        "must be an item of the questionnaire at this place, given once"),
                row(
                        "{'linkId': 'alone'}, {'linkId': 'alone'}",
                        "item[1].linkId",
                        "must be an item of the questionnaire at this place, given once"),
                row(
                        "{'linkId': 'letter', 'answer': [{'valueCoding': {'code': 'Z'}}]}",
                        "item[0].answer[0]",
                        "must be one of A, B"),
                row(
                        "{'linkId': 'letter', 'answer': [{'valueCoding': {'system': 'urn:other', 'code': 'A'}}]}",
                        "item[0].answer[0]",
                        "must hold a value of the type of the question: code"),
                row(
                        "{'linkId': 'letter', 'answer': [{'valueString': 'A'}]}",
                        "item[0].answer[0]",
                        "must hold a value of the type of the question: code"),
                row(
                        "{'linkId': 'falls', 'answer': [{'valueDecimal': 1.5}]}",
                        "item[0].answer[0]",
                        "must hold a value of the type of the question: integer"),
                row(
                        "{'linkId': 'since', 'answer': [{'valueDate': '2026'}]}",
                        "item[0].answer[0]",
                        "must be a date, such as 2026-11-22"),
                row(
                        "{'linkId': 'alone', 'answer': [{'valueBoolean': true}, {'valueBoolean': false}]}",
                        "item[0].answer",
                        "must hold one answer"),
                row(
                        "{'linkId': 'alone', 'item': [{'linkId': 'x'}]}",
                        "item[0].item",
                        "must stand below the answer of a question"),
                row(
                        "{'linkId': 'body', 'item': [{'linkId': 'pain', 'answer': [{'valueCoding': {'code': '5'}}]}]}",
                        "item[0].item[0].answer[0]",
                        "must be one of 0, 4"),
                row(
                        "{'linkId': 'body', 'answer': [{'valueBoolean': true}]}",
                        "item[0].answer",
                        "must not stand on a group"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_does_not_fit_is_told_with_its_path(String items, String path, String reason) {
        assertEquals(List.of(new Fault(path, reason)), misunderstood(items));
    }

    @Test
    void a_value_that_is_no_fhir_is_told_without_being_repeated() {
        var faults = misunderstood("{'linkId': 'since', 'answer': [{'valueDate': 'born 1867'}]}");
        assertEquals(
                List.of("is not a valid FHIR value"),
                faults.stream().map(Fault::reason).toList());
    }

    @Test
    void a_response_to_another_version_is_not_understood() {
        assertEquals(
                new Misunderstood(List.of(new Fault("questionnaire", "must be urn:test:form|2"))),
                named("urn:test:form|1"));
    }

    @Test
    void a_response_may_name_the_questionnaire_with_or_without_its_version() {
        assertEquals(new Understood(List.of()), named("urn:test:form|2"));
        assertEquals(new Understood(List.of()), named("urn:test:form"));
    }

    private static ResponseReader.Response named(String questionnaire) {
        return ResponseReader.read(
                Forms.FORM,
                Forms.json("{'resourceType': 'QuestionnaireResponse', 'status': 'completed', 'questionnaire': '"
                        + questionnaire + "'}"),
                AnswerSource.REPORTED);
    }

    private static Arguments row(String items, String path, String reason) {
        return Arguments.of(items, path, reason);
    }

    private static Answer answer(String linkId, AnswerType type, String value) {
        return new Answer(linkId, type, new PersonalText(value), AnswerSource.REPORTED);
    }
}
