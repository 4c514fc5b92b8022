package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.caseManager;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.edge.testing.WithoutLog;
import org.junit.jupiter.api.Test;

/// No broker listens on port 1.
@QuarkusTest
@WithoutLog
@TestProfile(LogUnreachableTest.NoBroker.class)
@WithTestResource(Tokens.Keys.class)
class LogUnreachableTest {
    public static final class NoBroker implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "entrelacs.log", "kafka",
                    "entrelacs.kafka.bootstrap-servers", "localhost:1",
                    "entrelacs.kafka.client.\"default.api.timeout.ms\"", "1000",
                    "entrelacs.kafka.client.\"request.timeout.ms\"", "500");
        }
    }

    @Test
    void the_service_is_alive_but_not_ready() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
    }

    @Test
    void commands_and_reads_are_definitely_not_done() {
        sending()
                .post("/parcels/p1")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"));
        caseManager().get("/parcels/p1").then().statusCode(503).body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void an_administrator_sees_why() {
        admin().get("/admin/partitions").then().statusCode(200).body("items.phase", everyItem(equalTo("RELEASED")));
        given().get("/q/metrics").then().statusCode(200);
    }

    /// The brokers would be waited for eight seconds.
    @Test
    void metrics_do_not_wait_for_the_log() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .time(lessThan(4000L))
                .body(containsString("entrelacs_lag{source=\"parcel\"} NaN"));
    }
}
