package org.entrelacs.edge;

import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.freshKey;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class FixedClockTest {
    @Test
    void the_clock_cannot_be_moved_unless_the_service_was_told_so() {
        admin().header("Idempotency-Key", "\"" + freshKey() + "\"")
                .contentType(ContentType.JSON)
                .body("{\"advance\":\"P1D\"}")
                .post("/admin/clock")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/clock-not-adjustable"));
        admin().get("/admin/clock").then().statusCode(200).body("ahead", equalTo("PT0S"));
    }
}
