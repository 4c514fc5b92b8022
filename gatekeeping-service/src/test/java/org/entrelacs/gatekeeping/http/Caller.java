package org.entrelacs.gatekeeping.http;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.entrelacs.edge.testing.Tokens;

/// Somebody with a role who talks to the service.
record Caller(String subject, String role) {
    static final Caller ANNA = new Caller("anna", "gatekeeper");
    static final Caller BERT = new Caller("bert", "gatekeeper");
    static final Caller CASE_MANAGER = new Caller("carl", "case-manager");

    ValidatableResponse post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    ValidatableResponse post(String path, String body, String key) {
        var request = asked().header("Idempotency-Key", "\"" + key + "\"");
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(path)
                .then();
    }

    ValidatableResponse get(String path) {
        return asked().get(path).then();
    }

    /// As a browser asks.
    ValidatableResponse page(String path) {
        return asked().accept("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
                .get(path)
                .then();
    }

    private RequestSpecification asked() {
        return given().auth().oauth2(Tokens.of(subject, role));
    }
}
