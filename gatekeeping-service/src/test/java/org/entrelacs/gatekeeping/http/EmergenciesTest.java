package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.BERT;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

/// The lump sum is 5.00.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class EmergenciesTest {
    private static final String EMERGENCY =
            "{\"reason\":\"Nobody is there tonight.\",\"evidence\":[\"hospital-letter-1\"]}";

    @Inject
    private Asking asking;

    @Test
    void one_person_grants_a_second_confirms_and_the_person_reads_it() {
        var request = waits("tonight");
        ANNA.post(request + "/provisional", EMERGENCY)
                .statusCode(200)
                .body("decided.outcome", contains("provisionally-granted"))
                .body("decided[0].amount.minor", is(500));
        BERT.get("/envelopes/tonight/requests?state=to-be-confirmed").body("items.request", contains("r1"));
        ANNA.post(request + "/provisional/confirm", "").statusCode(409);
        BERT.post(request + "/provisional/confirm", "").statusCode(200);
        BERT.get("/envelopes/tonight/requests?state=to-be-confirmed").body("items.request", empty());
        BERT.get(request)
                .body("state", is("waiting"))
                .body("provisional.confirmedBy", is("bert"))
                .body("provisional.runs", is(true))
                .body("encumbered.minor", is(500))
                .body("asked.minor", is(99_500));
        CASE_MANAGER
                .get(request + "/letter?language=en")
                .body("sections.find { it.code == 'decision' }.statements.code", hasItem("provisional-urgency"));
    }

    @Test
    void afterwards_a_third_person_judges_it() {
        var request = waits("judged");
        ANNA.post(request + "/provisional", EMERGENCY).statusCode(200);
        var judged = "{\"justified\":false,\"explanation\":\"The daughter was there.\"}";
        ANNA.post(request + "/provisional/review", judged).statusCode(409);
        new Caller("rosa", "appeal-reviewer")
                .post(request + "/provisional/review", judged)
                .statusCode(200);
        BERT.get(request).body("provisional.justified", is(false)).body("provisional.reviewer", is("rosa"));
    }

    @Test
    void a_case_manager_pleads_and_does_not_grant() {
        CASE_MANAGER.post(waits("pleading") + "/provisional", EMERGENCY).statusCode(403);
    }

    /// There is money for the lump sum alone.
    private String waits(String envelope) {
        Fixtures.open("p-" + envelope, Fixtures.policyWithEmergencies(), envelope, 1_000);
        asking.asks(envelope, Cases.strong("r1", 100_000));
        return "/envelopes/" + envelope + "/requests/r1";
    }
}
