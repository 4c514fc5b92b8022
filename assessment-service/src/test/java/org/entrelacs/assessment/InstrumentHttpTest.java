package org.entrelacs.assessment;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class InstrumentHttpTest {

    @Test
    void a_version_is_drafted_published_and_retired() {
        String path = "/instruments/grid-" + UUID.randomUUID();
        ADMIN.post(path + "/versions", Caller.grid("1")).statusCode(201);
        ADMIN.get(path + "/versions/1").statusCode(200).body("status", equalTo("draft"));
        ADMIN.post(path + "/versions/1/publish").statusCode(200);
        ADMIN.get(path + "/versions/1")
                .statusCode(200)
                .body("resourceType", equalTo("Questionnaire"))
                .body("status", equalTo("active"))
                .body("version", equalTo("1"));
        ADMIN.post(path + "/versions/1/retire", "{\"reason\": \"replaced\"}").statusCode(200);
        ADMIN.get(path).statusCode(200).body("current", equalTo("")).body("versions.status", contains("retired"));
    }

    @Test
    void a_published_version_is_not_drafted_again() {
        String id = Caller.published("1");
        ADMIN.post("/instruments/" + id + "/versions", Caller.grid("1"))
                .statusCode(409)
                .body("type", equalTo("/problems/version-is-immutable"))
                .body("publicationStatus", equalTo("active"));
    }

    @Test
    void what_is_not_supported_is_refused_with_its_path() {
        String draft = Caller.grid("1").replace("\"type\": \"integer\"}", "\"type\": \"attachment\"}");
        ADMIN.post("/instruments/grid-" + UUID.randomUUID() + "/versions", draft)
                .statusCode(400)
                .body("errors.field", contains("questionnaire.item[1].type"));
    }

    @Test
    void a_need_rule_that_does_not_fit_is_refused_with_its_path() {
        ADMIN.post(
                        "/instruments/grid-" + UUID.randomUUID() + "/versions",
                        Caller.grid("1").replace("\"code\": \"d510\"", "\"code\": \"washing\""))
                .statusCode(400)
                .body("errors.field", contains("needRules[0].code"));
    }

    @Test
    void a_table_of_hours_that_does_not_fit_is_refused_with_its_paths() {
        String draft = Caller.grid("1").replace("\"needRules\":", """
                "caseMix": {"score": "score", "classes": [{"value": 12, "perWeek": "PT8H"},
                                                          {"value": 12.0, "perWeek": "PT9H"}],
                            "ceilings": [{"code": "d550", "perDay": "PT1H"}], "source": "a study"},
                "needRules":""");
        ADMIN.post("/instruments/grid-" + UUID.randomUUID() + "/versions", draft)
                .statusCode(400)
                .body("errors.field", contains("caseMix.classes[1].value", "caseMix.ceilings[0].code"));
    }

    @Test
    void a_questionnaire_of_another_version_is_refused() {
        ADMIN.post(
                        "/instruments/grid-" + UUID.randomUUID() + "/versions",
                        Caller.grid("1").replace("\"title\": \"Grid\"", "\"version\": \"7\""))
                .statusCode(400)
                .body("errors.field", contains("questionnaire.version"));
    }

    @Test
    void a_version_is_not_published_while_an_example_of_its_need_rules_fails() {
        String path = "/instruments/grid-" + UUID.randomUUID();
        ADMIN.post(path + "/versions", withExample("C", "{\"d510\": 3}")).statusCode(201);
        ADMIN.post(path + "/versions/1/$check")
                .statusCode(200)
                .body("passes", equalTo(false))
                .body("examples.name", contains("who washes with help needs it"))
                .body("examples.passes", contains(false));
        ADMIN.post(path + "/versions/1/publish")
                .statusCode(409)
                .body("type", equalTo("/problems/examples-fail"))
                .body("examples.name", contains("who washes with help needs it"))
                .body("examples[0].expected.d510", equalTo(3))
                .body("examples[0].found.d510", equalTo(4));
        ADMIN.post(path + "/versions", withExample("C", "{\"d510\": 4}")).statusCode(201);
        ADMIN.post(path + "/versions/1/$check").statusCode(200).body("passes", equalTo(true));
        ADMIN.post(path + "/versions/1/publish").statusCode(200);
    }

    @Test
    void an_example_that_does_not_fit_is_refused_with_its_path() {
        ADMIN.post("/instruments/grid-" + UUID.randomUUID() + "/versions", withExample("Z", "{\"d510\": 4}"))
                .statusCode(400)
                .body("errors.field", contains("examples[0].given.washing"));
    }

    private static String withExample(String washing, String needs) {
        return Caller.grid("1")
                .replaceFirst(
                        "\\{",
                        "{\"examples\": [{\"name\": \"who washes with help needs it\"," + " \"given\": {\"washing\": \""
                                + washing + "\"}, \"then\": " + needs + "}],");
    }

    @Test
    void instruments_are_listed() {
        String id = Caller.published("1");
        await().untilAsserted(() -> ASSESSOR.get("/instruments?limit=500")
                .statusCode(200)
                .body("items.instrument", hasItem(id))
                .body("items.find { it.instrument == '" + id + "' }.current", equalTo("1"))
                .body("position", notNullValue()));
    }

    @Test
    void a_response_is_scored_and_nothing_is_stored() {
        String id = Caller.published("1");
        String version = ADMIN.get("/instruments/" + id).extract().header("ETag");
        ASSESSOR.post("/instruments/" + id + "/$evaluate", response("""
                        {"linkId": "washing", "answer": [{"valueCoding": {"code": "C"}}]},
                        {"linkId": "falls", "answer": [{"valueInteger": 2}]}
                        """))
                .statusCode(200)
                .body("version", equalTo("1"))
                .body("scores.code", contains("score"))
                .body("scores.status", contains("computed"))
                .body("scores.value", contains(12))
                .body("needs.code", contains("d510"))
                .body("needs.severity", contains("complete"));
        ADMIN.get("/instruments/" + id).header("ETag", equalTo(version));
    }

    @Test
    void a_missing_answer_gives_not_computable_and_is_named() {
        String id = Caller.published("1");
        ASSESSOR.post("/instruments/" + id + "/$evaluate", response("""
                        {"linkId": "washing", "answer": [{"valueCoding": {"code": "A"}}]}
                        """))
                .statusCode(200)
                .body("scores.status", contains("not-computable"))
                .body("scores.missing", contains(contains("falls")))
                .body("needs", empty());
    }

    @Test
    void a_draft_is_evaluated_when_it_is_named() {
        String id = Caller.published("1");
        ADMIN.post("/instruments/" + id + "/versions", Caller.grid("2").replace(", 10, 0", ", 20, 0"))
                .statusCode(201);
        String washing = response("""
                {"linkId": "washing", "answer": [{"valueCoding": {"code": "C"}}]},
                {"linkId": "falls", "answer": [{"valueInteger": 2}]}
                """);
        ASSESSOR.post("/instruments/" + id + "/$evaluate?version=2", washing).body("scores.value", contains(22));
        ADMIN.post("/instruments/" + id + "/versions", Caller.grid("2").replace(", 10, 0", ", 30, 0"))
                .statusCode(201);
        ASSESSOR.post("/instruments/" + id + "/$evaluate?version=2", washing).body("scores.value", contains(32));
    }

    @Test
    void an_instrument_with_drafts_only_has_no_version_to_evaluate() {
        String id = "grid-" + UUID.randomUUID();
        ADMIN.post("/instruments/" + id + "/versions", Caller.grid("1")).statusCode(201);
        ASSESSOR.post("/instruments/" + id + "/$evaluate", response(""))
                .statusCode(409)
                .body("type", equalTo("/problems/no-published-version"));
    }

    private static String response(String items) {
        return "{\"resourceType\": \"QuestionnaireResponse\", \"status\": \"completed\", \"item\": [" + items + "]}";
    }
}
