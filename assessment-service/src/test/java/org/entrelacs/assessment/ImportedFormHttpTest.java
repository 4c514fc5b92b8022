package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.fhir.Hl7Validator;
import org.junit.jupiter.api.Test;

/// A questionnaire that somebody else wrote goes in, is answered with a response, and both come
/// out again.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ImportedFormHttpTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Path FORMS = Path.of("src", "test", "resources", "forms");

    /// Folder with the Hunger Vital Sign of HL7's Gravity project and a response to it; not ours
    /// to ship.
    private static final String GRAVITY = "gravity";

    @Test
    void a_form_that_others_wrote_is_imported_answered_and_exported_again() throws IOException {
        var form = read(FORMS.resolve("heating.json"));
        var response = read(FORMS.resolve("heating-response.json"));
        var imported = imported(form, response);
        assertEquals(List.of("/heat-3 = urn:test:risk|at-risk"), imported.classifications());
        assertEquals(expected(form), imported.form());
        assertEquals(response.get("item"), imported.response().get("item"));
        assertEquals(List.of(), imported.errors());
    }

    @Test
    void a_form_with_limits_is_imported_answered_within_them_and_exported_again() throws IOException {
        var form = read(FORMS.resolve("limits.json"));
        var response = read(FORMS.resolve("limits-response.json"));
        var imported = imported(form, response);
        assertEquals(expected(form), imported.form());
        assertEquals(response.get("item"), imported.response().get("item"));
        assertEquals(List.of(), imported.errors());
    }

    @Test
    void an_answer_beyond_a_limit_is_invalid_and_says_why() throws IOException {
        String instrument = published(read(FORMS.resolve("limits.json")));
        ASSESSOR.post(started(instrument) + "/answers", answers(instrument, "postcode", "text", "Orléans"))
                .statusCode(400)
                .body("errors.field", contains("answers[0].value"))
                .body("errors.reason", contains("must match [0-9]{5}"));
    }

    @Test
    void the_hunger_vital_sign_is_imported_answered_and_exported_again() throws IOException {
        String folder = System.getProperty(GRAVITY, "");
        assumeTrue(!folder.isEmpty(), "run with -Dgravity=<folder of the Hunger Vital Sign and its response>");
        var form = read(Path.of(folder, "Questionnaire-SDOHCC-QuestionnaireHungerVitalSign.json"));
        var response =
                read(Path.of(folder, "QuestionnaireResponse-SDOHCC-QuestionnaireResponseHungerVitalSignExample.json"));
        var imported = imported(form, response);
        assertEquals(List.of("/88124-3 = http://loinc.org|LA19952-3"), imported.classifications());
        assertEquals(expected(form), imported.form());
        assertEquals(response.get("item"), imported.response().get("item"));
        assertEquals(List.of(), imported.errors());
    }

    @Test
    void a_response_with_every_type_of_answer_is_valid() throws IOException {
        var form = read(FORMS.resolve("visit.json"));
        String instrument = published(form);
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", """
                        {"instrument": "%s", "answers": [
                          {"linkId": "walks", "type": "boolean", "value": "true", "source": "observed"},
                          {"linkId": "aids", "type": "code", "value": "stick", "others": ["frame"], "source": "proxy"},
                          {"linkId": "far", "type": "quantity", "value": "1.50 km", "source": "reported"},
                          {"linkId": "effort", "type": "code", "value": "much", "source": "observed"},
                          {"linkId": "rests", "type": "integer", "value": "2", "source": "observed"},
                          {"linkId": "falls", "type": "integer", "value": "3", "source": "reported"},
                          {"linkId": "last-fall", "type": "date-time", "value": "2026-11-02", "source": "reported"},
                          {"linkId": "rises", "type": "time", "value": "07:30:00", "source": "reported"},
                          {"linkId": "site", "type": "url", "value": "https://example.org/d", "source": "reported"},
                          {"linkId": "alarm", "type": "not-assessable", "source": "observed"}]}
                        """.formatted(instrument)).statusCode(200);
        ASSESSOR.post(path + "/complete").statusCode(200).body("scores.value", contains(13.0f));
        String answered = ASSESSOR.get(path + "/questionnaire-response?instrument=" + instrument)
                .statusCode(200)
                .extract()
                .asString();
        assertEquals(List.of(), Hl7Validator.errors(tree(answered), tree(form.toString())));
    }

    @Test
    void what_is_exported_before_the_completion_is_in_progress() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "true"))
                .statusCode(200);
        ASSESSOR.get(path + "/questionnaire-response?instrument=" + instrument)
                .statusCode(200)
                .body("status", equalTo("in-progress"))
                .body("item.linkId", contains("walks"));
    }

    @Test
    void an_answer_to_what_is_not_asked_is_refused() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "false"))
                .statusCode(200);
        ASSESSOR.post(path + "/answers", answers(instrument, "aids", "code", "stick"))
                .statusCode(409)
                .body("type", equalTo("/problems/questions-not-asked"))
                .body("linkIds", contains("aids"));
    }

    @Test
    void an_answer_that_a_later_one_leaves_out_does_not_count() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "true"))
                .statusCode(200);
        ASSESSOR.post(path + "/answers", answers(instrument, "aids", "code", "frame"))
                .statusCode(200);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "false"))
                .statusCode(200);
        ASSESSOR.post(path + "/complete")
                .statusCode(200)
                .body("scores.code", contains("load"))
                .body("scores.value", contains(0));
        ASSESSOR.get(path + "/questionnaire-response?instrument=" + instrument)
                .body("item.linkId", contains("walks", "load", "heavy"));
    }

    @Test
    void a_correction_may_change_the_class_which_is_read_from_then_on() throws IOException {
        String instrument = published(read(FORMS.resolve("heating.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", heating(instrument, "often")).statusCode(200);
        ASSESSOR.post(path + "/complete").statusCode(200).body("classifications.value", contains("at-risk"));
        ASSESSOR.post(path + "/corrections", correction(instrument, "/heat-1", "code", "never"))
                .statusCode(200)
                .body("classifications.value", contains("no-risk"));
        ASSESSOR.get(path).statusCode(200).body("classifications.value", contains("no-risk"));
        ASSESSOR.get(path.substring(0, path.lastIndexOf('/')))
                .statusCode(200)
                .body("items[0].classifications.value", contains("no-risk"));
    }

    @Test
    void a_class_is_compared_with_that_of_the_assessment_before() throws IOException {
        String instrument = published(read(FORMS.resolve("heating.json")));
        String person = Caller.someone();
        for (String often : List.of("often", "never")) {
            String path = started(instrument, person);
            ASSESSOR.post(path + "/answers", heating(instrument, often)).statusCode(200);
            ASSESSOR.post(path + "/complete").statusCode(200);
        }
        String later = ASSESSOR.get("/assessments/" + person).extract().path("items[1].assessment");
        ASSESSOR.get("/assessments/" + person + "/" + later + "/comparison")
                .statusCode(200)
                .body("classifications.change", contains("changed"))
                .body("classifications.before", contains("at-risk"))
                .body("classifications.now", contains("no-risk"));
    }

    @Test
    void a_correction_of_what_is_not_asked_is_refused() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "false"))
                .statusCode(200);
        ASSESSOR.post(path + "/complete").statusCode(200);
        ASSESSOR.post(path + "/corrections", correction(instrument, "aids", "code", "stick"))
                .statusCode(409)
                .body("type", equalTo("/problems/questions-not-asked"))
                .body("linkIds", contains("aids"));
    }

    @Test
    void a_correction_after_which_more_is_asked_answers_that_too() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", answers(instrument, "walks", "boolean", "false"))
                .statusCode(200);
        ASSESSOR.post(path + "/complete").statusCode(200);
        ASSESSOR.post(path + "/corrections", correction(instrument, "walks", "boolean", "true"))
                .statusCode(409)
                .body("type", equalTo("/problems/required-items-unanswered"))
                .body("missing.linkId", contains("aids"));
    }

    @Test
    void a_need_rule_may_read_a_class() throws IOException {
        String instrument = published(read(FORMS.resolve("heating.json")), """
                [{"linkId": "/heat-3", "code": "e225", "dimension": "environmental",
                  "disabilityByAnswer": {"at-risk": 3, "no-risk": 0}}]
                """);
        String path = started(instrument);
        ASSESSOR.post(path + "/answers", heating(instrument, "often")).statusCode(200);
        ASSESSOR.post(path + "/complete")
                .statusCode(200)
                .body("needs.code", contains("e225"))
                .body("needs.disability", contains(3));
    }

    @Test
    void a_response_that_answers_what_is_not_asked_is_invalid() throws IOException {
        String instrument = published(read(FORMS.resolve("visit.json")));
        ASSESSOR.post("/instruments/" + instrument + "/$evaluate", """
                        {"resourceType": "QuestionnaireResponse", "status": "completed", "item": [
                          {"linkId": "walks", "answer": [{"valueBoolean": false}]},
                          {"linkId": "how", "item": [
                            {"linkId": "aids", "answer": [{"valueString": "a neighbour's arm"}]}]}]}
                        """)
                .statusCode(400)
                .body("errors.field", contains("item[1].item[0]"));
    }

    private record Imported(JsonNode form, JsonNode response, List<String> classifications, List<String> errors) {}

    private static Imported imported(ObjectNode form, ObjectNode response) throws IOException {
        String instrument = published(form);
        String path = started(instrument);
        ASSESSOR.post(path + "/questionnaire-response?source=reported", response.toString())
                .statusCode(200);
        var completed =
                ASSESSOR.post(path + "/complete").statusCode(200).extract().body();
        String out = ADMIN.get("/instruments/" + instrument + "/versions/"
                        + form.path("version").asText())
                .statusCode(200)
                .extract()
                .asString();
        String answered = ASSESSOR.get(path + "/questionnaire-response?instrument=" + instrument)
                .statusCode(200)
                .extract()
                .asString();
        List<String> errors = new ArrayList<>(Hl7Validator.errors(tree(out), tree(out)));
        errors.addAll(Hl7Validator.errors(tree(answered), tree(out)));
        List<String> classes = JSON.readTree(completed.asString())
                .path("classifications")
                .valueStream()
                .map(one -> one.path("code").asText() + " = "
                        + one.path("system").asText() + "|" + one.path("value").asText())
                .toList();
        return new Imported(JSON.readTree(out), JSON.readTree(answered), classes, errors);
    }

    /// What an export changes.
    private static JsonNode expected(ObjectNode form) {
        return form.deepCopy().put("status", "active");
    }

    private static String published(ObjectNode form) throws IOException {
        return published(form, "[]");
    }

    private static String published(ObjectNode form, String needRules) throws IOException {
        String id = "form-" + UUID.randomUUID();
        String version = form.path("version").asText();
        ObjectNode body = JSON.createObjectNode().put("version", version);
        body.set("questionnaire", form);
        body.set("needRules", JSON.readTree(needRules));
        ADMIN.post("/instruments/" + id + "/versions", body.toString()).statusCode(201);
        ADMIN.post("/instruments/" + id + "/versions/" + version + "/publish").statusCode(200);
        return id;
    }

    private static String started(String instrument) {
        return started(instrument, Caller.someone());
    }

    private static String started(String instrument, String person) {
        String id = ASSESSOR.post(
                        "/assessments/" + person, "{\"instruments\": [{\"instrument\": \"" + instrument + "\"}]}")
                .statusCode(201)
                .extract()
                .path("id");
        return "/assessments/" + person + "/" + id;
    }

    private static String answers(String instrument, String linkId, String type, String value) {
        return """
                {"instrument": "%s", "answers": [
                  {"linkId": "%s", "type": "%s", "value": "%s", "source": "observed"}]}
                """.formatted(instrument, linkId, type, value);
    }

    private static String heating(String instrument, String leftOff) {
        return """
                {"instrument": "%s", "answers": [
                  {"linkId": "/heat-1", "type": "code", "value": "%s", "source": "reported"},
                  {"linkId": "/heat-2", "type": "code", "value": "never", "source": "reported"}]}
                """.formatted(instrument, leftOff);
    }

    private static String correction(String instrument, String linkId, String type, String value) {
        return """
                {"instrument": "%s", "reason": "wrong line ticked", "answers": [
                  {"linkId": "%s", "type": "%s", "value": "%s", "source": "observed"}]}
                """.formatted(instrument, linkId, type, value);
    }

    private static Map<String, Object> tree(String json) throws IOException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(file));
    }
}
