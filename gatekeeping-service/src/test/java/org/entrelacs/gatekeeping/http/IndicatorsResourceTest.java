package org.entrelacs.gatekeeping.http;

import static io.restassured.RestAssured.given;
import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class IndicatorsResourceTest {
    private static final Caller ANALYST = new Caller("ada", "analyst");

    @Inject
    private Asking asking;

    @Test
    void analysts_see_how_an_envelope_decides() {
        Fixtures.open("p-indicated", "indicated", 1_000);
        for (int i = 0; i < 12; i++) {
            asking.asks("indicated", i < 8 ? Cases.strong("r" + i, 100) : Cases.weak("r" + i, 100));
        }
        Awaitility.await()
                .untilAsserted(() -> ANALYST.get("/envelopes/indicated/indicators")
                        .statusCode(200)
                        .body("indicators.requests", is(12))
                        .body("indicators.standings.granted", is(8))
                        .body("indicators.accepted.n", is(12))
                        .body("indicators.accepted.share", notNullValue())
                        .body("indicators.because[0].requests", is(8))
                        .body("indicators.hidden.refused.amount.minor", is(400))
                        .body("indicators.waits.find { it.urgency == 'within-a-week' }.served.n", is(8))
                        .body("indicators.waits.find { it.urgency == 'within-a-week' }.served.medianDays", nullValue())
                        .body("indicators.departures", hasSize(0))
                        .body("indicators.thresholds[0].threshold", is(55))
                        .body("indicators.burnDown[-1].committed.minor", is(800)));
        ANNA.get("/envelopes/indicated/indicators").statusCode(200);
        CASE_MANAGER.get("/envelopes/indicated/indicators").statusCode(403);
    }

    @Test
    void an_envelope_that_was_never_opened_has_none() {
        asking.asks("never-opened", Cases.strong("r1", 100));
        ANALYST.get("/envelopes/never-opened/indicators")
                .statusCode(404)
                .body("type", is("/problems/no-such-envelope"));
    }

    @Test
    void what_is_decided_shows_in_the_metrics_and_names_nobody() {
        Fixtures.open("p-metered", "metered", 1_000);
        asking.asks("metered", Cases.strong("metered-request", 250));
        Awaitility.await()
                .untilAsserted(() -> given().get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .body(containsString("entrelacs_decisions_total{category=\"by-policy\",outcome=\"granted\""))
                        .body(containsString("entrelacs_departures_total"))
                        .body(containsString("entrelacs_budget_committed{envelope=\"metered\"} 0.25"))
                        .body(containsString("entrelacs_budget_planned{envelope=\"metered\"} 0.")));
        given().get("/q/metrics").then().body(not(containsString("metered-request")));
    }
}
