package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entrelacs.assessment.questionnaire.ScoreResult.Computed;
import org.entrelacs.assessment.questionnaire.ScoreResult.NotComputable;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent.Answer;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringTest {
    private static final String FALLS = "%resource.item.where(linkId = 'falls').answer.value";
    private static final String WEIGHT =
            "%resource.item.where(linkId = 'body').item.where(linkId = 'weight').answer.value";

    private static final Map<String, Answer> BOTH = Map.of(
            "falls", answer("falls", AnswerType.INTEGER, "3"), "weight", answer("weight", AnswerType.DECIMAL, "61.5"));

    @Test
    void a_score_is_computed_from_the_answers_it_reads() {
        assertEquals(List.of(computed("4")), score("integer", FALLS + " + 1", BOTH));
    }

    @Test
    void a_score_may_read_an_item_in_a_group() {
        assertEquals(List.of(computed("123.0")), score("decimal", WEIGHT + " * 2", BOTH));
    }

    @Test
    void a_score_may_read_through_variables() {
        assertEquals(List.of(computed("6")), score("integer", "%doubled", BOTH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FALLS,
                "1 + " + FALLS,
                "iif(" + FALLS + " > 2, 1, 0)",
                "iif(" + FALLS + ".exists(), 1, 0)",
                "%doubled",
                "%resource.descendants().where(linkId = 'falls').count()",
                "%resource.repeat(item).where('falls' = linkId).count()",
                "(1 | " + FALLS + ").count()",
                "%resource.item.answer.count()",
                "%resource.item.where(linkId = 'falls' or linkId = 'weight').count()",
                "%resource.repeat(item).where(linkId = 'falls').count()"
            })
    void a_score_that_reads_a_missing_answer_is_not_computable_whatever_the_expression_says(String expression) {
        var withoutFalls = Map.of("weight", answer("weight", AnswerType.DECIMAL, "61.5"));
        assertEquals(List.of(new NotComputable("score", List.of("falls"))), score("integer", expression, withoutFalls));
    }

    @Test
    void what_could_not_be_assessed_is_missing() {
        var notAssessable = Map.of("falls", answer("falls", AnswerType.NOT_ASSESSABLE, ""));
        assertEquals(List.of(new NotComputable("score", List.of("falls"))), score("integer", FALLS, notAssessable));
    }

    @Test
    void a_score_that_reads_other_items_is_computed_all_the_same() {
        var withoutFalls = Map.of("weight", answer("weight", AnswerType.DECIMAL, "61.5"));
        assertEquals(List.of(computed("61.5")), score("decimal", WEIGHT, withoutFalls));
    }

    @Test
    void reading_a_group_reads_every_question_in_it() {
        assertEquals(
                List.of(new NotComputable("score", List.of("weight"))),
                score("integer", "%resource.item.where(linkId = 'body').count()", Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "'three'", "1 | 2", FALLS + " / 0", "1.5", "'a' - 1"})
    void an_expression_that_gives_no_number_is_not_computable(String expression) {
        assertEquals(List.of(new NotComputable("score", List.of())), score("integer", expression, BOTH));
    }

    @Test
    void many_threads_score_at_once() throws InterruptedException, ExecutionException {
        var form = form("integer", "%doubled");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<ScoreResult>>> scores = new ArrayList<>();
            for (int falls = 0; falls < 500; falls++) {
                var answers = Map.of("falls", answer("falls", AnswerType.INTEGER, Integer.toString(falls)));
                scores.add(threads.submit(() -> Forms.SCORING.score(form, answers)));
            }
            for (int falls = 0; falls < 500; falls++) {
                assertEquals(
                        List.of(computed(Integer.toString(2 * falls))),
                        scores.get(falls).get());
            }
        }
    }

    private static List<ScoreResult> score(String type, String expression, Map<String, Answer> answers) {
        return Forms.SCORING.score(form(type, expression), answers);
    }

    private static CompiledQuestionnaire form(String type, String expression) {
        return Forms.compiled("""
                {'resourceType': 'Questionnaire', 'status': 'draft',
                 'extension': [
                   {'url': 'http://hl7.org/fhir/StructureDefinition/variable', 'valueExpression':
                     {'name': 'doubled', 'language': 'text/fhirpath', 'expression': '%s * 2'}}],
                 'item': [
                   {'linkId': 'falls', 'type': 'integer'},
                   {'linkId': 'body', 'type': 'group', 'item': [{'linkId': 'weight', 'type': 'decimal'}]},
                   {'linkId': 'score', 'type': '%s', 'extension': [
                     {'url': 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
                      'valueExpression': {'language': 'text/fhirpath', 'expression': '%s'}}]}]}
                """.formatted(escaped(FALLS), type, escaped(expression)));
    }

    private static String escaped(String expression) {
        return expression.replace("'", "\\u0027");
    }

    private static Computed computed(String value) {
        return new Computed("score", new BigDecimal(value));
    }

    private static Answer answer(String linkId, AnswerType type, String value) {
        return new Answer(linkId, type, new PersonalText(value), AnswerSource.OBSERVED);
    }
}
