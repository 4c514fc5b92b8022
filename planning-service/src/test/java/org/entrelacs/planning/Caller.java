package org.entrelacs.planning;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import org.entrelacs.edge.testing.Tokens;

/// Somebody who uses the service over HTTP, each time with a key of its own unless said otherwise.
public record Caller(String token) {
    public static Caller of(String... roles) {
        return new Caller(Tokens.of("caller-" + roles[0], roles));
    }

    public static Caller provider(String organisation) {
        return new Caller(Tokens.ofOrganisation(organisation, "caller-" + organisation, "provider"));
    }

    public Response post(String path, String json) {
        return post(UUID.randomUUID().toString(), path, json);
    }

    public Response post(String key, String path, String json) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", '"' + key + '"')
                .contentType(ContentType.JSON)
                .body(json)
                .post(path);
    }

    public Response post(String path) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"')
                .post(path);
    }

    public Response get(String path) {
        return given().auth().oauth2(token).get(path);
    }
}
