package org.entrelacs.edge;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.entrelacs.edge.testing.Tokens;

/// Requests as the tests make them.
final class Callers {
    static final String PARCEL = """
            {"words":"a book","weight":1,"on":"2026-03-01","care":"fragile"}
            """;

    private Callers() {}

    static RequestSpecification caseManager() {
        return given().auth().oauth2(Tokens.of("cm-1", Roles.CASE_MANAGER)).urlEncodingEnabled(false);
    }

    static RequestSpecification admin() {
        return given().auth().oauth2(Tokens.of("admin-1", Roles.ADMIN));
    }

    /// A good body and a key of its own, to be sent to `/parcels/…`.
    static RequestSpecification sending(String key) {
        return caseManager()
                .header("Idempotency-Key", "\"" + key + "\"")
                .contentType(ContentType.JSON)
                .body(PARCEL);
    }

    static RequestSpecification sending() {
        return sending(freshKey());
    }

    static String freshKey() {
        return UUID.randomUUID().toString();
    }

    static String freshParcel() {
        return "parcel-" + UUID.randomUUID();
    }
}
