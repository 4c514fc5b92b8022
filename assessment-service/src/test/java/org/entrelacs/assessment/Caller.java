package org.entrelacs.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.testing.Tokens;

/// Somebody with a role who talks to the service.
record Caller(String role) {
    static final Caller ADMIN = new Caller(Roles.ADMIN);
    static final Caller ASSESSOR = new Caller(Roles.ASSESSOR);

    private static final Path STORY = Path.of("..", "deploy", "story");

    /// One instrument with one question, published anew for each test that asks.
    static String published(String version) {
        String id = "grid-" + UUID.randomUUID();
        ADMIN.post("/instruments/" + id + "/versions", grid(version)).statusCode(201);
        ADMIN.post("/instruments/" + id + "/versions/" + version + "/publish").statusCode(200);
        return id;
    }

    /// A required choice `washing`, an optional count `falls`, and a score that reads both.
    static String grid(String version) {
        return """
                {"version": "%s",
                 "questionnaire": {"resourceType": "Questionnaire", "url": "urn:test:grid", "status": "draft",
                   "title": "Grid", "item": [
                     {"linkId": "washing", "type": "choice", "required": true, "answerOption": [
                       {"valueCoding": {"code": "A"}}, {"valueCoding": {"code": "C"}}]},
                     {"linkId": "falls", "type": "integer"},
                     {"linkId": "score", "type": "integer", "extension": [
                       {"url":
                        "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression",
                        "valueExpression": {"language": "text/fhirpath", "expression":
                          "iif(%%resource.item.where(linkId = 'washing').answer.value.code = 'C', 10, 0) + %%resource.item.where(linkId = 'falls').answer.value"}}]}]},
                 "needRules": [{"linkId": "washing", "code": "d510", "dimension": "functional",
                                "disabilityByAnswer": {"A": 0, "C": 4}}]}
                """.formatted(version);
    }

    static String story(String file) {
        try {
            return Files.readString(STORY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Pseudonym of a person nobody has heard of.
    static String someone() {
        return "person-" + UUID.randomUUID();
    }

    ValidatableResponse get(String path) {
        return request().get(path).then();
    }

    ValidatableResponse post(String path) {
        return keyed("\"" + UUID.randomUUID() + "\"").post(path).then();
    }

    ValidatableResponse post(String path, String body) {
        return post("\"" + UUID.randomUUID() + "\"", path, body);
    }

    ValidatableResponse post(String key, String path, String body) {
        return keyed(key).contentType("application/json").body(body).post(path).then();
    }

    RequestSpecification keyed(String key) {
        return request().header("Idempotency-Key", key);
    }

    private RequestSpecification request() {
        return given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(role + "-1", role));
    }
}
