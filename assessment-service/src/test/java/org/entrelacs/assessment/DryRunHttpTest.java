package org.entrelacs.assessment;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class DryRunHttpTest {
    /// Washing with C is less severe, and washing with A says something too.
    private static final String EDITED = """
            {"needRules": [{"linkId": "washing", "code": "d510", "dimension": "functional",
                            "disabilityByAnswer": {"A": 1, "C": 3}}]}
            """;

    @Test
    void a_dry_run_tells_which_needs_edited_rules_would_add_and_revise() {
        String instrument = Caller.published("1");
        String first = completed(instrument, "A");
        completed(instrument, "C");
        String run = "/instruments/" + instrument + "/versions/1/$dry-run";
        await().untilAsserted(() -> ADMIN.post(run, EDITED)
                .statusCode(200)
                .body("examined", equalTo(2))
                .body("changed", equalTo(2))
                .body("totals.d510.added", equalTo(1))
                .body("totals.d510.revised", equalTo(1))
                .body("totals.d510.removed", equalTo(0))
                .body("items", hasSize(2))
                .body("items.find { it.person == '" + first + "' }.changes.kind", contains("added"))
                .body("items.find { it.person == '" + first + "' }.changes.after", contains(1))
                .body("position", notNullValue()));
    }

    @Test
    void a_dry_run_of_the_rules_of_another_version_tells_which_needs_would_go() {
        String instrument = Caller.published("1");
        String person = completed(instrument, "C");
        ADMIN.post("/instruments/" + instrument + "/versions", Caller.grid("2").replace("\"C\": 4", "\"C\": 0"))
                .statusCode(201);
        await().untilAsserted(
                        () -> ADMIN.post("/instruments/" + instrument + "/versions/1/$dry-run", "{\"draft\": \"2\"}")
                                .statusCode(200)
                                .body("items.person", contains(person))
                                .body("items[0].changes.kind", contains("removed"))
                                .body("items[0].changes.before", contains(4)));
    }

    @Test
    void a_dry_run_is_read_page_by_page() {
        String instrument = Caller.published("1");
        completed(instrument, "A");
        completed(instrument, "A");
        String run = "/instruments/" + instrument + "/versions/1/$dry-run?limit=1";
        await().untilAsserted(() -> ADMIN.post(run, EDITED).body("examined", equalTo(2)));
        String next =
                ADMIN.post(run, EDITED).body("items", hasSize(1)).extract().path("next");
        ADMIN.post(run + "&after=" + next, EDITED)
                .body("changed", equalTo(2))
                .body("items", hasSize(1))
                .body("$", not(hasKey("next")));
    }

    /// The person.
    private static String completed(String instrument, String washing) {
        String person = Caller.someone();
        String id = ASSESSOR.post(
                        "/assessments/" + person, "{\"instruments\": [{\"instrument\": \"" + instrument + "\"}]}")
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/assessments/" + person + "/" + id;
        ASSESSOR.post(path + "/answers", """
                        {"instrument": "%s", "answers": [
                          {"linkId": "washing", "type": "code", "value": "%s", "source": "observed"}]}
                        """.formatted(instrument, washing)).statusCode(200);
        ASSESSOR.post(path + "/complete").statusCode(200);
        return person;
    }
}
