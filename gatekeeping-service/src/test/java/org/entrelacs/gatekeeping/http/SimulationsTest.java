package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Streams;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class SimulationsTest {
    @Inject
    private Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;

    @Inject
    private InstantSource clock;

    @Test
    void nothing_otherwise_decides_everything_the_same() {
        Fixtures.open("p-same", "same", 500);
        receives("same", "s1", 400);
        receives("same", "s2", 400);
        var simulation = begin("{\"envelope\":\"same\"}");
        ANNA.get("/simulations/" + simulation)
                .body("identical", is(true))
                .body("changed", is(0))
                .body("fact.requests", is(2))
                .body("fact.served", is(1))
                .body("otherwise.standings.waiting", is(1));
        ANNA.get("/simulations/" + simulation + "/changes").body("items", empty());
    }

    @Test
    void another_budget_shows_who_would_have_been_served() {
        Fixtures.open("p-richer", "richer", 500);
        receives("richer", "t1", 400);
        receives("richer", "t2", 400);
        var simulation = begin("{\"envelope\":\"richer\",\"total\":900}");
        ANNA.get("/simulations/" + simulation)
                .body("identical", is(false))
                .body("gained", is(1))
                .body("lost", is(0))
                .body("otherwise.granted", is(800));
        ANNA.get("/simulations/" + simulation + "/changes")
                .body("items.request", contains("t2"))
                .body("items[0].fact.state", is("waiting"))
                .body("items[0].otherwise.state", is("granted"));
        ANNA.get("/envelopes/richer").body("ledger.encumbered.minor", is(400));
    }

    @Test
    void a_draft_can_be_tried_before_anybody_adopts_it() {
        Fixtures.open("p-draft", "draft", 500);
        receives("draft", "d1", 400);
        ANNA.post("/policies/p-draft/versions", Fixtures.policy().replace("\"threshold\": 55", "\"threshold\": 90"))
                .statusCode(201);
        var simulation = begin("{\"envelope\":\"draft\",\"policy\":{\"policy\":\"p-draft\",\"version\":2}}");
        ANNA.get("/simulations/" + simulation)
                .body("policyVersion", is(2))
                .body("lost", is(1))
                .body("otherwise.standings.refused", is(1));
    }

    @Test
    void whoever_watches_is_told_until_it_is_over() {
        Fixtures.open("p-watched", "watched", 500);
        receives("watched", "w1", 400);
        var simulation = begin("{\"envelope\":\"watched\"}");
        ANNA.get("/simulations/" + simulation + "/events")
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .body(containsString("\"state\":\"done\""));
        ANNA.post("/simulations/" + simulation + "/cancel", "").statusCode(200).body("state", is("done"));
    }

    private static String begin(String body) {
        String simulation =
                ANNA.post("/simulations", body).statusCode(202).extract().path("simulation");
        Awaitility.await()
                .untilAsserted(() ->
                        ANNA.get("/simulations/" + simulation).statusCode(200).body("state", is("done")));
        return simulation;
    }

    private void receives(String envelope, String request, long cents) {
        var id = UUID.randomUUID();
        var now = clock.instant();
        var context = new CommandContext(id, "", "test", "test", now, id, id, "", CommandContext.ANY_VERSION);
        var asked = Cases.request(request, cents, 2, 3, "0.66", "0.8", "0.5", now);
        envelopes.decide(envelope, context, new ReceiveRequest(asked, now));
        CASE_MANAGER.get("/envelopes/" + envelope + "/requests/" + request).statusCode(200);
    }
}
