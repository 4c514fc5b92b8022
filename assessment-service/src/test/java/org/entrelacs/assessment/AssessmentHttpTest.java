package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class AssessmentHttpTest {
    private final String person = Caller.someone();
    private String grid = "";

    @BeforeEach
    void publish_a_grid() {
        grid = Caller.published("1");
    }

    @Test
    void an_assessment_goes_from_its_start_to_needs() {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        answer(assessment, "falls", "integer", "2").statusCode(200);
        ASSESSOR.post(assessment + "/compensating-resources", """
                        {"code": "d510", "resource": "equipment", "compensates": 1, "stability": "stable"}
                        """).statusCode(200);
        ASSESSOR.post(assessment + "/complete")
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("version", equalTo(6))
                .body("scores.value", contains(12));
        ASSESSOR.get(assessment)
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("scores.code", contains("score"))
                .body("answers.'" + grid + "'.value", contains("C", "2"))
                .body("compensatingResources.compensates", contains(1));
        ASSESSOR.get("/assessments/" + person + "/needs")
                .statusCode(200)
                .body("items.code", contains("d510"))
                .body("items.disability", contains(4))
                .body("items.resource", contains(1))
                .body("items.unmet", contains(3));
        ASSESSOR.get("/assessments/" + person).statusCode(200).body("items.status", contains("completed"));
    }

    @Test
    void an_assessment_without_its_required_answers_is_not_completed() {
        String assessment = started();
        answer(assessment, "falls", "integer", "2").statusCode(200);
        ASSESSOR.post(assessment + "/complete")
                .statusCode(409)
                .body("type", equalTo("/problems/required-items-unanswered"))
                .body("missing.linkId", contains("washing"))
                .body("missing.instrument", contains(grid));
    }

    @Test
    void a_score_that_lacks_an_answer_is_left_out() {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200).body("scores", empty());
    }

    @Test
    void a_response_in_fhir_is_recorded_under_the_source_that_the_caller_names() {
        String assessment = started();
        ASSESSOR.post(assessment + "/questionnaire-response?source=proxy", response("urn:test:grid|1", "C"))
                .statusCode(200);
        ASSESSOR.get(assessment)
                .body("answers.'" + grid + "'.linkId", contains("washing"))
                .body("answers.'" + grid + "'.source", contains("proxy"));
    }

    @Test
    void a_response_to_another_questionnaire_is_not_understood() {
        ASSESSOR.post(started() + "/questionnaire-response", response("urn:test:other", "C"))
                .statusCode(400)
                .body("errors.field", contains("questionnaire"));
    }

    @Test
    void an_answer_that_is_no_option_is_not_understood_and_nothing_is_written() {
        String assessment = started();
        answer(assessment, "washing", "code", "Z").statusCode(400).body("errors.field", contains("answers[0].value"));
        answer(assessment, "nose", "code", "A").statusCode(400).body("errors.field", contains("answers[0].linkId"));
        answer(assessment, "falls", "code", "A").statusCode(400).body("errors.field", contains("answers[0].type"));
        ASSESSOR.get(assessment).header("ETag", "\"1\"");
    }

    @Test
    void an_assessment_starts_with_the_current_version_unless_it_names_one() {
        ADMIN.post("/instruments/" + grid + "/versions", Caller.grid("2")).statusCode(201);
        ADMIN.post("/instruments/" + grid + "/versions/2/publish").statusCode(200);
        ASSESSOR.get(started()).body("instruments.version", contains("2"));
    }

    @Test
    void an_assessment_goes_on_with_a_version_retired_since() {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        ADMIN.post("/instruments/" + grid + "/versions/1/retire", "{\"reason\": \"replaced\"}")
                .statusCode(200);
        answer(assessment, "falls", "integer", "1").statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200).body("scores.value", contains(11));
    }

    @Test
    void a_retried_start_is_answered_alike_though_the_version_was_retired_since() {
        String key = "\"" + UUID.randomUUID() + "\"";
        String first = start(key).statusCode(201).extract().body().asString();
        ADMIN.post("/instruments/" + grid + "/versions/1/retire", "{\"reason\": \"replaced\"}")
                .statusCode(200);
        assertEquals(first, start(key).statusCode(201).extract().body().asString());
        ASSESSOR.post("/assessments/" + person, startBody())
                .statusCode(409)
                .body("type", equalTo("/problems/instrument-not-published"));
    }

    @Test
    void a_retried_completion_is_answered_alike() {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        String key = "\"" + UUID.randomUUID() + "\"";
        String first = complete(key, assessment);
        assertEquals(first, complete(key, assessment));
    }

    @Test
    void a_score_is_never_older_than_the_answers() throws InterruptedException, ExecutionException {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        answer(assessment, "falls", "integer", "0").statusCode(200);
        try (var typist = Executors.newSingleThreadExecutor()) {
            var refused = typist.submit(() -> {
                int falls = 0;
                int status;
                do {
                    falls++;
                    status = answer(assessment, "falls", "integer", Integer.toString(falls))
                            .extract()
                            .statusCode();
                } while (status == 200 && falls < 1000);
                return status;
            });
            int completed;
            do {
                completed = ASSESSOR.post(assessment + "/complete").extract().statusCode();
            } while (completed == 409);
            assertEquals(200, completed);
            assertEquals(409, refused.get());
        }
        var sheet = ASSESSOR.get(assessment).extract().jsonPath();
        int falls = Integer.parseInt(sheet.getString("answers.'" + grid + "'.find { it.linkId == 'falls' }.value"));
        assertEquals(10 + falls, sheet.getInt("scores[0].value"));
    }

    @Test
    void an_assessment_entered_in_error_takes_its_needs_with_it() {
        String assessment = started();
        answer(assessment, "washing", "code", "C").statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200);
        ASSESSOR.post(assessment + "/enter-in-error", "{\"reason\": \"answers of somebody else\"}")
                .statusCode(200);
        ASSESSOR.get(assessment).body("status", equalTo("entered-in-error"));
        ASSESSOR.get("/assessments/" + person + "/needs").body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({"aggir-gir2.json, baseline-1.json, 2", "aggir-gir4.json, baseline-2.json, 4"})
    void the_two_persons_of_the_story_are_assessed(String aggir, String baseline, int gir) {
        publish("aggir");
        publish("baseline");
        String assessment = ASSESSOR.post("/assessments/" + person, Caller.story("assessment.json"))
                .statusCode(201)
                .extract()
                .header("Location");
        ASSESSOR.post(assessment + "/questionnaire-response?source=observed", Caller.story(aggir))
                .statusCode(200);
        ASSESSOR.post(assessment + "/questionnaire-response?source=reported", Caller.story(baseline))
                .statusCode(200);
        ASSESSOR.post(assessment + "/complete")
                .statusCode(200)
                .body("scores.find { it.code == 'gir' }.value", equalTo(gir))
                .body("needs.size()", greaterThanOrEqualTo(3));
    }

    /// The story's own files; published once for the whole class.
    private static void publish(String instrument) {
        if (ADMIN.get("/instruments/" + instrument).extract().statusCode() == 404) {
            ADMIN.post("/instruments/" + instrument + "/versions", Caller.story("instrument-" + instrument + ".json"))
                    .statusCode(201);
            ADMIN.post("/instruments/" + instrument + "/versions/1/publish").statusCode(200);
        }
    }

    private String started() {
        return start("\"" + UUID.randomUUID() + "\"").statusCode(201).extract().header("Location");
    }

    private ValidatableResponse start(String key) {
        return ASSESSOR.post(key, "/assessments/" + person, startBody());
    }

    private String startBody() {
        return "{\"instruments\": [{\"instrument\": \"" + grid + "\"}]}";
    }

    private ValidatableResponse answer(String assessment, String linkId, String type, String value) {
        return ASSESSOR.post(assessment + "/answers", """
                {"instrument": "%s", "answers": [
                  {"linkId": "%s", "type": "%s", "value": "%s", "source": "observed"}]}
                """.formatted(grid, linkId, type, value));
    }

    private static String complete(String key, String assessment) {
        var answer = ASSESSOR.keyed(key)
                .post(assessment + "/complete")
                .then()
                .statusCode(200)
                .extract();
        return answer.header("ETag") + answer.body().asString();
    }

    private static String response(String questionnaire, String washing) {
        return """
                {"resourceType": "QuestionnaireResponse", "questionnaire": "%s", "status": "completed", "item": [
                  {"linkId": "washing", "answer": [{"valueCoding": {"code": "%s"}}]}]}
                """.formatted(questionnaire, washing);
    }
}
