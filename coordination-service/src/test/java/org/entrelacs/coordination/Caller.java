package org.entrelacs.coordination;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.entrelacs.edge.testing.Tokens;

/// Somebody who uses the service over HTTP, each time with a key of its own.
public record Caller(String token) {
    public static Caller of(String role) {
        return new Caller(Tokens.of("caller-" + role, role));
    }

    public Response post(String path, String json) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", '"' + UUID.randomUUID().toString() + '"')
                .contentType(ContentType.JSON)
                .body(json)
                .post(path);
    }

    public Response get(String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).get(path);
    }

    public JsonPath read(String path) {
        return get(path).then().statusCode(200).extract().jsonPath();
    }

    /// Views and reactions follow the log.
    public static void eventually(ThrowingRunnable asserted) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(asserted);
    }
}
