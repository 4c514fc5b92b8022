package org.entrelacs.gatekeeping.http;

import static io.restassured.RestAssured.given;
import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.BERT;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.awaitility.Awaitility;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

/// Nobody here shows a token.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class RegisterTest {
    @Inject
    private Asking asking;

    @Test
    void everybody_sees_policies_and_envelopes() {
        Fixtures.open("p-public", "public-a", 1_000);
        ANNA.post("/envelopes/public-b", Fixtures.envelope("p-public", 700)).statusCode(201);
        Awaitility.await()
                .untilAsserted(() -> anybody("/register?after=public-&limit=1")
                        .statusCode(200)
                        .header("Cache-Control", "public, max-age=60")
                        .body("envelopes.envelope", contains("public-a"))
                        .body("next", is("public-a"))
                        .body("policies.find { it.policy == 'p-public' }.by", is("steering committee"))
                        .body("policies.find { it.policy == 'p-public' }.inForce", is(true)));
        Awaitility.await()
                .untilAsserted(() ->
                        anybody("/register?after=public-a&limit=1").body("envelopes.envelope", contains("public-b")));
    }

    @Test
    void everybody_sees_how_one_envelope_was_shared_out_and_nobody_in_it() {
        Fixtures.open("p-shared", "shared", 2_200);
        for (int i = 0; i < 22; i++) {
            asking.asks("shared", Cases.strong("r" + i, 100));
        }
        asking.asks("shared", Cases.weak("w1", 100));
        Awaitility.await()
                .untilAsserted(() -> anybody("/register/shared")
                        .statusCode(200)
                        .body("outcomes.find { it.count.code == 'granted' }.count.about", is(20))
                        .body("outcomes.find { it.count.code == 'refused' }.count.shown", is("fewer-than-ten"))
                        .body("outcomes.find { it.count.code == 'refused' }.count.about", nullValue())
                        .body("thresholds.threshold", contains(55))
                        .body("policies.by", contains("steering committee"))
                        .body("total.minor", is(2_200)));
        anybody("/register/shared").body(not(containsString("person-"))).body(not(containsString(Cases.ADVOCATE)));
    }

    @Test
    void the_register_is_a_page_too() {
        Fixtures.open("p-pages", "pages", 1_000);
        Awaitility.await().untilAsserted(() -> anybody("/register/pages").statusCode(200));
        var account = ScreenReader.page(
                        page("/register/pages?language=en").extract().asString())
                .isAccessible("en");
        assertTrue(account.texts("h2").contains("What became of requests"));
        ScreenReader.page(page("/register?language=fr&limit=500").extract().asString())
                .isAccessible("fr");
        page("/register?language=fr&limit=500").body(containsString("href=\"/register/pages?language=fr\""));
    }

    @Test
    void an_adopted_policy_is_public_and_a_draft_is_not() {
        ANNA.post("/policies/p-drafted/versions", Fixtures.fullPolicy()).statusCode(201);
        ANNA.post("/policies/p-drafted/versions", Fixtures.fullPolicy()).statusCode(201);
        BERT.post("/policies/p-drafted/versions/1/adopt", Fixtures.adoption()).statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> anybody("/register/policies/p-drafted/versions/1?language=en")
                        .statusCode(200)
                        .body("title", is("Policy “p-drafted”, version 1"))
                        .body(not(containsString("anna"))));
        anybody("/register/policies/p-drafted/versions/2")
                .statusCode(404)
                .body("type", is("/problems/no-such-policy-version"));
        ScreenReader.page(page("/register/policies/p-drafted/versions/1")
                        .extract()
                        .asString())
                .isAccessible("fr");
    }

    @Test
    void a_token_that_is_none_keeps_nobody_out() {
        given().header("Authorization", "Bearer not.a.token")
                .get("/register")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse anybody(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse page(String path) {
        return given().accept("text/html").get(path).then().statusCode(200).contentType(startsWith("text/html"));
    }
}
