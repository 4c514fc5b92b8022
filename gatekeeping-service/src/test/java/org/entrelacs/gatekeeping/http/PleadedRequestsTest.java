package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationReassessed;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

/// What the advocate's side tells an envelope through the log, and what is shown of it.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class PleadedRequestsTest {
    private static final String WORDS = "I want to sleep at home.";

    @Inject
    private PlanningNextDoor planning;

    @Inject
    private InstantSource clock;

    @Test
    void what_is_pleaded_is_read_with_the_request_and_in_no_list() {
        Fixtures.open("p-pleaded", "pleaded", 0);
        pleads("pleaded", Cases.pleaded(Cases.strong("k1", 400), WORDS));
        shows("pleaded", "k1", "waiting");
        ANNA.get("/envelopes/pleaded/requests/k1")
                .body("advocacy.words", is(WORDS))
                .body("advocacy.evidence", contains("assessment-1", "letter-7"));
        for (var list : List.of("/requests", "/waiting-list")) {
            ANNA.get("/envelopes/pleaded" + list)
                    .statusCode(200)
                    .body(containsString("k1"))
                    .body(not(containsString(WORDS)));
        }
    }

    @Test
    void who_waits_and_is_assessed_again_takes_another_place_and_has_waited_as_long() {
        Fixtures.open("p-again", "again", 0);
        pleads("again", Cases.strong("m1", 400));
        shows("again", "m1", "waiting");
        pleads("again", Cases.strong("m2", 400));
        shows("again", "m2", "waiting");
        String since = receivedAt("m2");
        planning.says(
                "person-m2",
                new AuthorisationReassessed("m2", "service-m2", "again", evidence(1), List.of(Cases.need(4))));
        Awaitility.await()
                .untilAsserted(
                        () -> ANNA.get("/envelopes/again/waiting-list").body("items.request", contains("m2", "m1")));
        ANNA.get("/envelopes/again/requests/m2")
                .body("state", is("waiting"))
                .body("receivedAt", is(since))
                .body("needs.unmet", contains(0, 4));
    }

    private static String receivedAt(String request) {
        return ANNA.get("/envelopes/again/requests/" + request).extract().path("receivedAt");
    }

    private void pleads(String envelope, RequestReceived request) {
        planning.says(
                request.person().value(),
                new AuthorisationRequested(
                        request.request(),
                        request.service(),
                        request.serviceClass(),
                        envelope,
                        request.amount(),
                        request.divisible(),
                        request.advocate(),
                        request.claim(),
                        evidence(2),
                        request.needs(),
                        request.advocacy(),
                        request.start()));
    }

    /// As fresh as can be, whatever day it is.
    private Evidence evidence(int gir) {
        return Cases.evidence(gir, clock.instant().minus(Duration.ofDays(1)), 2);
    }

    private static void shows(String envelope, String request, String state) {
        Awaitility.await()
                .untilAsserted(() -> ANNA.get("/envelopes/" + envelope + "/requests/" + request)
                        .statusCode(200)
                        .body("state", is(state)));
    }
}
