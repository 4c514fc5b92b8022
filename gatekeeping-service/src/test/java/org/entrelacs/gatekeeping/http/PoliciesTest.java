package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.BERT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class PoliciesTest {

    @Test
    void the_shipped_policy_is_drafted_and_adopted_by_two_persons() {
        ANNA.post("/policies/two-persons/versions", Fixtures.policy())
                .statusCode(201)
                .header("Location", "/policies/two-persons/versions/1")
                .header("ETag", "\"1\"")
                .body("policyVersion", is(1));
        ANNA.post("/policies/two-persons/versions/1/adopt", Fixtures.adoption())
                .statusCode(409)
                .body("type", is("/problems/drafter-cannot-adopt"));
        BERT.post("/policies/two-persons/versions/1/adopt", Fixtures.adoption()).statusCode(200);
        ANNA.get("/policies/two-persons/versions/1")
                .statusCode(200)
                .body("status", is("adopted"))
                .body("by", is("steering committee"))
                .body("drafter", is("anna"))
                .body("content.threshold", is(55))
                .body("content.weights.severity", is(0.20f));
    }

    @Test
    void a_policy_may_speak_of_people_money_and_time() {
        ANNA.post("/policies/spoken/versions", Fixtures.fullPolicy()).statusCode(201);
        ANNA.get("/policies/spoken/versions/1")
                .body("content.authority.personal.anna.minor", is(20_000))
                .body("content.pacing.cycleDays", is(7))
                .body("content.caps.respite.minor", is(190_000));
        ANNA.post("/policies/spoken/versions", Fixtures.fullPolicy().replace("\"quorum\":2", "\"quorum\":1"))
                .statusCode(400)
                .body("errors.field", contains("authority.quorum"));
    }

    @Test
    void a_version_is_a_page_in_plain_words() {
        ANNA.post("/policies/plain/versions", Fixtures.fullPolicy()).statusCode(201);
        BERT.post("/policies/plain/versions/1/adopt", Fixtures.adoption()).statusCode(200);
        var page = ScreenReader.page(ANNA.page("/policies/plain/versions/1?language=fr")
                        .statusCode(200)
                        .contentType("text/html;charset=UTF-8")
                        .extract()
                        .asString())
                .isAccessible("fr");
        assertTrue(page.texts("h2").contains("Ce qui est gardé pour les urgences"));
        assertTrue(page.texts("p").getFirst().startsWith("Adopté par : steering committee"));
        assertFalse(page.texts("p").toString().contains("anna"));
    }

    @Test
    void versions_are_numbered_without_a_gap() {
        ANNA.post("/policies/numbered/versions", Fixtures.policy()).statusCode(201);
        ANNA.post("/policies/numbered/versions", Fixtures.policy())
                .statusCode(201)
                .header("Location", "/policies/numbered/versions/2");
        ANNA.get("/policies/numbered")
                .statusCode(200)
                .body("versions.version", contains(1, 2))
                .body("versions.status", contains("draft", "draft"));
    }

    @Test
    void a_repeated_draft_is_the_same_draft() {
        var first = ANNA.post("/policies/repeated/versions", Fixtures.policy(), "k1")
                .extract();
        var second = ANNA.post("/policies/repeated/versions", Fixtures.policy(), "k1")
                .statusCode(201)
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"));
        second.body(equalTo(first.body().asString()));
    }

    @Test
    void a_policy_that_cannot_be_decided_by_is_refused_field_by_field() {
        ANNA.post(
                        "/policies/faulty/versions",
                        Fixtures.policy()
                                .replace("\"evidence\": 0.05", "\"postcode\": 0.05")
                                .replace("\"threshold\": 55", "\"threshold\": 101"))
                .statusCode(400)
                .body("type", is("/problems/invalid-request"))
                .body("errors.field", contains("weights.evidence", "weights", "threshold"))
                .body("errors.reason", hasItem("must be between 0 and 100"));
        ANNA.get("/policies/faulty").statusCode(404);
    }

    @Test
    void a_version_that_was_never_drafted_is_not_there() {
        ANNA.post("/policies/short/versions", Fixtures.policy()).statusCode(201);
        ANNA.get("/policies/short/versions/2").statusCode(404).body("type", is("/problems/no-such-policy-version"));
    }
}
