package org.entrelacs.assessment.questionnaire;

import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.BOOLEAN;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.CODE;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.DATE;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.DECIMAL;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.INTEGER;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.NOT_ASSESSABLE;
import static org.entrelacs.contract.assessment.AssessmentEvent.AnswerType.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.entrelacs.fhir.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    @Test
    void answers_that_fit_have_no_fault() {
        assertEquals(
                List.of(),
                Answers.faults(
                        Forms.FORM,
                        List.of(
                                answer("pain", CODE, "4"),
                                answer("weight", DECIMAL, "-0.5"),
                                answer("letter", NOT_ASSESSABLE, ""),
                                answer("alone", BOOLEAN, "false"),
                                answer("falls", INTEGER, "-2147483647"),
                                answer("since", DATE, "2026-02-28"),
                                answer("words", TEXT, "stairs"))));
    }

    @ParameterizedTest
    @CsvSource({
        "nose, CODE, A, [0].linkId, must be a question of this instrument version",
        "body, CODE, A, [0].linkId, must be a question of this instrument version",
        "letter, BOOLEAN, true, [0].type, must be code or not-assessable",
        "letter, CODE, Z, [0].value, 'must be one of A, B'",
        "letter, CODE, '', [0].value, 'must be one of A, B'",
        "letter, NOT_ASSESSABLE, A, [0].value, must be empty",
        "alone, BOOLEAN, yes, [0].value, must be true or false",
        "falls, INTEGER, 1.5, [0].value, must be an integer of 32 bits",
        "falls, INTEGER, 007, [0].value, must be an integer of 32 bits",
        "falls, INTEGER, 2147483648, [0].value, must be an integer of 32 bits",
        "weight, DECIMAL, '1,5', [0].value, 'must be a decimal number, such as 12.5'",
        "weight, DECIMAL, 1e9, [0].value, 'must be a decimal number, such as 12.5'",
        "since, DATE, 2026-02-30, [0].value, 'must be a date, such as 2026-11-22'",
        "words, TEXT, ' ', [0].value, must hold 1 to 4000 characters"
    })
    void an_answer_that_does_not_fit_is_told_with_its_path(
            String linkId, AnswerType type, String value, String path, String reason) {
        assertEquals(
                List.of(new Fault(path, reason)), Answers.faults(Forms.FORM, List.of(answer(linkId, type, value))));
    }

    @Test
    void a_question_that_repeats_takes_several_answers_and_an_open_one_words() {
        assertEquals(
                List.of(), Answers.faults(VisitForm.VISIT, List.of(VisitForm.answer("aids", CODE, "stick", "frame"))));
        assertEquals(
                List.of(),
                Answers.faults(VisitForm.VISIT, List.of(VisitForm.answer("aids", TEXT, "an arm", "a wall"))));
    }

    @ParameterizedTest
    @CsvSource({
        "far, QUANTITY, 2 m",
        "far, QUANTITY, -1.50 km",
        "last-fall, DATE_TIME, 2026",
        "last-fall, DATE_TIME, 2026-11",
        "last-fall, DATE_TIME, 2026-11-22T09:30:00.5-03:00",
        "rises, TIME, 23:59:59",
        "site, URL, urn:oid:1.2.3"
    })
    void a_value_of_the_type_of_the_question_fits(String linkId, AnswerType type, String value) {
        assertEquals(List.of(), Answers.faults(VisitForm.VISIT, List.of(answer(linkId, type, value))));
    }

    @ParameterizedTest
    @CsvSource({
        "far, QUANTITY, 2 kg, 'must be a decimal number, a space and one of m, km'",
        "far, QUANTITY, 2km, 'must be a decimal number, a space and one of m, km'",
        "last-fall, DATE_TIME, 2026-13, 'must be a FHIR dateTime, such as 2026-11-22T09:30:00+01:00'",
        "last-fall, DATE_TIME, 2026-11-22T09:30:00, 'must be a FHIR dateTime, such as 2026-11-22T09:30:00+01:00'",
        "last-fall, DATE_TIME, 2026-02-30, 'must be a FHIR dateTime, such as 2026-11-22T09:30:00+01:00'",
        "rises, TIME, 24:00:00, 'must be a time, such as 09:30:00'",
        "site, URL, doctor, must be an absolute URL of at most 4000 characters"
    })
    void a_value_of_a_newer_type_that_does_not_fit_is_told(
            String linkId, AnswerType type, String value, String reason) {
        assertEquals(
                List.of(new Fault("[0].value", reason)),
                Answers.faults(VisitForm.VISIT, List.of(answer(linkId, type, value))));
    }

    @Test
    void several_answers_to_a_question_that_takes_one_are_told() {
        assertEquals(
                List.of(new Fault("[0]", "must hold one answer")),
                Answers.faults(VisitForm.VISIT, List.of(VisitForm.answer("effort", CODE, "some", "much"))));
    }

    @Test
    void a_further_answer_that_does_not_fit_is_told_with_its_path() {
        assertEquals(
                List.of(new Fault("[0].others[1]", "must be one of stick, frame")),
                Answers.faults(VisitForm.VISIT, List.of(VisitForm.answer("aids", CODE, "stick", "frame", "wheels"))));
    }

    @Test
    void an_item_answered_twice_is_told() {
        assertEquals(
                List.of(new Fault("[1].linkId", "must be answered once")),
                Answers.faults(Forms.FORM, List.of(answer("letter", CODE, "A"), answer("letter", CODE, "B"))));
    }

    private static Answer answer(String linkId, AnswerType type, String value) {
        return new Answer(linkId, type, new PersonalText(value), AnswerSource.OBSERVED);
    }
}
