package org.entrelacs.assessment.questionnaire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.assessment.questionnaire.ResponseExport.Header;
import org.entrelacs.assessment.questionnaire.ResponseReader.Response.Understood;
import org.entrelacs.contract.AnswerSource;
import org.entrelacs.contract.assessment.AssessmentEvent.AnswerType;
import org.junit.jupiter.api.Test;

class ResponseExportTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");

    @Test
    void a_response_is_exported_with_the_items_it_came_with() {
        var form = Forms.compiled(Forms.text("heating.json"));
        var response = Forms.json(Forms.text("heating-response.json"));
        assertEquals(Forms.at(response, "item"), Forms.at(exported(form, response), "item"));
    }

    @Test
    void a_response_names_version_person_status_and_time() {
        Map<String, Object> head =
                new TreeMap<>(ResponseExport.of(VisitForm.evaluated(), new Header("a1", "p1", "completed", NOON)));
        assertEquals(
                Map.of(
                        "resourceType", "QuestionnaireResponse",
                        "identifier", Map.of("value", "a1"),
                        "questionnaire", "urn:test:questionnaire:visit|1",
                        "status", "completed",
                        "subject", Map.of("reference", "Patient/p1"),
                        "authored", "2026-11-22T12:00:00.123Z"),
                without(head, "item"));
    }

    @Test
    void every_type_of_answer_reads_again_as_it_was_given() {
        var exported =
                ResponseExport.of(VisitForm.evaluated(VisitForm.walker()), new Header("a1", "p1", "in-progress", null));
        assertEquals(
                new Understood(List.of(VisitForm.walker())),
                ResponseReader.read(VisitForm.VISIT, exported, AnswerSource.REPORTED));
    }

    @Test
    void what_is_not_asked_is_not_exported() {
        var stays = VisitForm.walker();
        stays[0] = VisitForm.answer("walks", AnswerType.BOOLEAN, "false");
        var exported = ResponseExport.of(VisitForm.evaluated(stays), new Header("a1", "p1", "in-progress", null));
        assertEquals(
                List.of("walks", "falls", "last-fall", "rises", "site", "alarm", "load", "heavy"), linkIds(exported));
    }

    @Test
    void a_decimal_keeps_its_precision() {
        var exported =
                ResponseExport.of(VisitForm.evaluated(VisitForm.walker()), new Header("a1", "p1", "in-progress", null));
        assertEquals(
                "1.50",
                Forms.at(exported, "item", 1, "item", 1, "answer", 0, "valueQuantity", "value")
                        .toString());
    }

    private static Map<String, Object> exported(CompiledQuestionnaire form, Map<String, Object> response) {
        return switch (ResponseReader.read(form, response, AnswerSource.REPORTED)) {
            case Understood(var answers) ->
                ResponseExport.of(
                        Forms.SCORING.evaluate(form, Forms.byLinkId(answers)),
                        new Header("a1", "p1", "completed", NOON));
            case ResponseReader.Response.Misunderstood(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<String> linkIds(Map<String, Object> response) {
        return ((List<?>) response.getOrDefault("item", List.of()))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("linkId")))
                        .toList();
    }

    private static Map<String, Object> without(Map<String, Object> tree, String... members) {
        tree.keySet().removeAll(Arrays.asList(members));
        return tree;
    }
}
