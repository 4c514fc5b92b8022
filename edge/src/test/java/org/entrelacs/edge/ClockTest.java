package org.entrelacs.edge;

import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.freshKey;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ClockTest.Adjustable.class)
@WithTestResource(Tokens.Keys.class)
class ClockTest {
    public static final class Adjustable implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entrelacs.clock.adjustable", "true", "entrelacs.clock.offset", "P365D");
        }
    }

    private static Response advance(String key, String by) {
        return admin().header("Idempotency-Key", "\"" + key + "\"")
                .contentType(ContentType.JSON)
                .body("{\"advance\":\"" + by + "\"}")
                .post("/admin/clock");
    }

    @Test
    void the_clock_starts_ahead_and_goes_forward_once_per_key() {
        admin().get("/admin/clock")
                .then()
                .statusCode(200)
                .body("ahead", equalTo("PT8760H"))
                .body("adjustable", equalTo(true));
        String key = freshKey();
        String first = advance(key, "P14D")
                .then()
                .statusCode(200)
                .body("ahead", equalTo("PT9096H"))
                .extract()
                .asString();
        advance(key, "P14D").then().statusCode(200).body(equalTo(first));
        advance(key, "P15D").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        admin().get("/admin/clock").then().body("ahead", equalTo("PT9096H")).body("now", startsWith("20"));
    }

    @Test
    void the_clock_goes_neither_back_nor_out_of_sight() {
        advance(freshKey(), "-PT1S").then().statusCode(400).body("errors[0].field", equalTo("advance"));
        advance(freshKey(), "PT0S").then().statusCode(400);
        advance(freshKey(), "P3661D").then().statusCode(400);
    }
}
