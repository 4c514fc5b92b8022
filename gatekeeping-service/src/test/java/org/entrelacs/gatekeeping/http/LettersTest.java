package org.entrelacs.gatekeeping.http;

import static org.entrelacs.gatekeeping.http.Caller.ANNA;
import static org.entrelacs.gatekeeping.http.Caller.CASE_MANAGER;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class LettersTest {
    @Inject
    private Asking asking;

    @Test
    void a_letter_is_data_and_says_every_sentence_with_its_code_and_values() {
        Fixtures.open("p-letter", "letter", 1_000);
        asking.asks("letter", Cases.strong("r1", 400));
        CASE_MANAGER
                .get("/envelopes/letter/requests/r1/letter?language=en")
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .header("Cache-Control", "no-store")
                .body("language", is("en"))
                .body("sections.find { it.code == 'decision' }.statements[0].code", is("granted"))
                .body("sections.find { it.code == 'decision' }.statements[0].values.amount.minor", is(400))
                .body(
                        "sections.find { it.code == 'decision' }.statements[0].text",
                        startsWith("Your request is granted: €4.00."));
        CASE_MANAGER
                .get("/envelopes/letter/requests/r1/letter")
                .body("language", is("fr"))
                .body("title", is("Votre demande : respite"));
    }

    @Test
    void a_letter_is_a_page_that_anybody_can_read_and_print() {
        Fixtures.open("p-page", "page", 1_000);
        asking.asks("page", Cases.weak("r1", 400));
        var answer = CASE_MANAGER
                .page("/envelopes/page/requests/r1/letter?language=fr")
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Content-Language", "fr")
                .header("Vary", containsString("Accept"));
        var page = ScreenReader.page(answer.extract().asString()).isAccessible("fr");
        assertTrue(page.texts("h2").contains("Si vous n’êtes pas d’accord"));
        assertTrue(page.texts("p").contains("Votre demande est refusée."));
    }

    @Test
    void what_somebody_wrote_is_text_and_never_markup() {
        Fixtures.open("p-markup", "markup", 0);
        asking.asks("markup", Cases.strong("r1", 400));
        CASE_MANAGER
                .post(
                        "/envelopes/markup/requests/r1/withdraw",
                        "{\"reason\":\"<script>alert('x')</script> & \\\"so\\\"\"}")
                .statusCode(200);
        var page = CASE_MANAGER.page("/envelopes/markup/requests/r1/letter?language=en");
        ScreenReader.page(page.extract().asString()).isAccessible("en");
        page.body(containsString("&lt;script&gt;"));
    }

    @Test
    void a_departure_just_signed_is_in_the_letter() {
        Fixtures.open("p-signed", "signed", 1_000_000);
        asking.asks("signed", Cases.strong("r1", 600_000));
        ANNA.post(
                        "/envelopes/signed/requests/r1/decide",
                        "{\"departure\":{\"outcome\":\"refused\",\"reason\":\"other-help\","
                                + "\"explanation\":\"A neighbour comes.\"}}")
                .statusCode(200);
        ANNA.get("/envelopes/signed/requests/r1/letter?language=en")
                .body("sections.find { it.code == 'deciders' }.statements.code", hasItem("departed"));
    }

    @Test
    void a_letter_about_nothing_is_not_found() {
        Fixtures.open("p-nothing", "nothing", 1_000);
        CASE_MANAGER
                .page("/envelopes/nothing/requests/r9/letter")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", is("/problems/no-such-request"));
    }
}
