package org.entrelacs.edge;

import static org.entrelacs.edge.Callers.caseManager;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every way in which a request is not understood, and that the answer names the field and repeats nothing.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class MalformedRequestsTest {
    @TestHTTPResource
    private URI service = URI.create("");

    private static Arguments row(String body, String field, String reason) {
        return Arguments.of(body, field, reason);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                row("", "body", "is missing"),
                row("null", "body", "is missing"),
                row("[]", "body", "must be an object of the shape that the API describes"),
                row("\"Marie\"", "body", "must be an object of the shape that the API describes"),
                row("{}", "weight", "is missing"),
                row("{\"weight\":null}", "weight", "is missing"),
                row("{\"weight\":\"Marie\"}", "weight", "must be a whole number"),
                row("{\"weight\":\"1\"}", "weight", "must be a whole number"),
                row("{\"weight\":1.5}", "weight", "must be a whole number"),
                row("{\"weight\":99999999999}", "weight", "is out of range"),
                row("{\"words\":18671107}", "words", "must be a string"),
                row("{\"words\":[\"Marie\"]}", "words", "must be a string"),
                row("{\"on\":\"Marie\"}", "on", "must be a date such as 2026-03-01"),
                row("{\"on\":18671107}", "on", "must be a date such as 2026-03-01"),
                row("{\"within\":\"Marie\"}", "within", "must be an ISO 8601 duration such as PT8H"),
                row("{\"within\":18671107}", "within", "must be an ISO 8601 duration such as PT8H"),
                row("{\"value\":\"Marie\"}", "value", "must be a number"),
                row("{\"care\":\"Marie\"}", "care", "must be one of as-it-comes, fragile"),
                row("{\"care\":1}", "care", "must be one of as-it-comes, fragile"),
                row("{\"lines\":{}}", "lines", "must be an array"),
                row("{\"lines\":[{\"what\":\"a\",\"count\":\"Marie\"}]}", "lines[0].count", "must be a whole number"),
                row("{\"notes\":{\"Marie\":3}}", "notes[]", "must be an object of the shape that the API describes"),
                row(Callers.PARCEL.replace("}", ",\"unheardOf\":\"Marie\"}"), "unheardOf", "is not known here"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_of_another_shape_names_the_field(String body, String field, String reason) {
        refused(sending().body(body).post("/parcels/p1"), List.of(Map.of("field", field, "reason", reason)));
    }

    @Test
    void every_broken_constraint_has_an_entry() {
        String body = """
                {"words":" ","weight":0,"lines":[{"what":"a","count":1},{"what":"","count":0}],
                 "notes":{"Marie":{"what":"","count":1}}}
                """;
        refused(
                sending().body(body).post("/parcels/p1"),
                List.of(
                        Map.of("field", "care", "reason", "must not be null"),
                        Map.of("field", "lines[1].count", "reason", "must be greater than 0"),
                        Map.of("field", "lines[1].what", "reason", "must not be blank"),
                        Map.of("field", "notes[].what", "reason", "must not be blank"),
                        Map.of("field", "on", "reason", "must not be null"),
                        Map.of("field", "weight", "reason", "must be greater than or equal to 1"),
                        Map.of("field", "words", "reason", "must not be blank")));
    }

    @Test
    void reasons_are_english_whatever_the_caller_speaks() {
        Response answer = sending()
                .header("Accept-Language", "fr")
                .body(Callers.PARCEL.replace("\"a book\"", "\"\""))
                .post("/parcels/p1");
        refused(answer, List.of(Map.of("field", "words", "reason", "must not be blank")));
    }

    static Stream<String> noJson() {
        return Stream.of(
                "{\"words\": Marie",
                "{\"words\":\"Marie\"",
                "{\"words\":\"a\",\"words\":\"Marie\"}",
                Callers.PARCEL + "Marie",
                "{\"unheardOf\":" + "[".repeat(5000),
                "{\"weight\":" + "1".repeat(5000) + "}",
                "\u0000");
    }

    @ParameterizedTest
    @MethodSource("noJson")
    void what_is_no_json_is_answered_with_the_place(String body) {
        Response answer = sending().body(body).post("/parcels/p1");
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/malformed-json"))
                .body("errors[0].field", equalTo("body"));
        assertFalse(answer.body().asString().contains("Marie"));
    }

    @Test
    void a_key_that_no_stream_has_is_refused_before_anything_else() {
        refused(
                caseManager().get("/parcels/Marie%20Curie"),
                List.of(Map.of("field", "parcel", "reason", "must be 1 to 128 letters, digits, '.', '_', ':' or '-'")));
    }

    @Test
    void parameters_of_another_type_are_named() {
        refused(
                caseManager().get("/parcels?limit=Marie"),
                List.of(Map.of("field", "limit", "reason", "must be a whole number")));
        refused(
                caseManager().get("/parcels?since=Marie&limit=3"),
                List.of(Map.of("field", "since", "reason", "must be an instant such as 2026-03-01T09:30:00Z")));
        refused(
                caseManager().get("/parcels?limit=0"),
                List.of(Map.of("field", "limit", "reason", "must be greater than or equal to 1")));
    }

    @Test
    void headers_of_another_shape_are_named() {
        refused(
                sending("a b").post("/parcels/p1"),
                List.of(Map.of("field", "Idempotency-Key", "reason", IdempotencyKey.RULE)));
        refused(
                sending().header("Idempotency-Key", "\"Marie\"").post("/parcels/p1"),
                List.of(Map.of("field", "Idempotency-Key", "reason", "must be given once")));
        refused(
                sending().header("If-Match", "Marie").post("/parcels/p1"),
                List.of(Map.of("field", "If-Match", "reason", "must be one ETag of this stream, or *")));
        refused(
                sending().header("Occurred-At", "Marie").post("/parcels/p1"),
                List.of(Map.of("field", "Occurred-At", "reason", "must be an RFC 3339 instant")));
        refused(
                sending().header("Occurred-At", "9999-01-01T00:00:00Z").post("/parcels/p1"),
                List.of(Map.of("field", "Occurred-At", "reason", "must not be in the future")));
    }

    @Test
    void a_body_too_large_is_refused_when_its_length_is_announced() {
        sending()
                .body("{\"words\":\"" + "w".repeat(3_000_000) + "\"}")
                .post("/parcels/p1")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/body-too-large"));
    }

    @Test
    void a_body_too_large_is_refused_when_its_length_is_not_announced() throws IOException, InterruptedException {
        byte[] body = ("{\"words\":\"" + "w".repeat(3_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(service.resolve("/parcels/p1"))
                .header("Authorization", "Bearer " + Tokens.of("cm-1", Roles.CASE_MANAGER))
                .header("Idempotency-Key", "\"chunks\"")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(413, answer.statusCode());
        assertEquals(StatusProblems.of(413).json(), answer.body());
    }

    @Test
    void an_offer_to_speak_http2_on_an_open_connection_is_passed_over() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
        assertEquals(200, answer.statusCode());
        assertEquals(HttpClient.Version.HTTP_1_1, answer.version());
    }

    private static void refused(Response answer, List<Map<String, String>> errors) {
        answer.then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-request"))
                .body("errors", equalTo(errors));
        assertFalse(answer.body().asString().contains("Marie"), answer.body().asString());
        assertFalse(answer.body().asString().contains("18671107"), answer.body().asString());
    }
}
