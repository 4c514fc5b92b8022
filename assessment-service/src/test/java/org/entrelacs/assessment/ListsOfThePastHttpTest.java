package org.entrelacs.assessment;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ListsOfThePastHttpTest {
    private static final Caller CASE_MANAGER = new Caller(Roles.CASE_MANAGER);

    @Inject
    InstantSource clock;

    /// An instant after all that has happened, and before all that will.
    private Instant between() {
        Instant now = clock.instant();
        await().until(() -> clock.instant().isAfter(now.plus(Duration.ofMillis(5))));
        return now;
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf", "at"})
    void what_is_no_longer_to_be_done_was_on_the_list_of_then(String clockAsked) {
        String person = Caller.someone();
        String planned = CASE_MANAGER
                .post("/assessments/" + person + "/planned", "{\"reason\": \"appeal\", \"dueBy\": \"2020-01-02\"}")
                .statusCode(201)
                .extract()
                .header("Location");
        Instant then = between();
        ASSESSOR.post(planned + "/enter-in-error", "{\"reason\": \"other person\"}")
                .statusCode(200);
        String mine = "items.find { it.person == '" + person + "' }.state";
        await().untilAsserted(
                        () -> CASE_MANAGER.get("/assessments/due?limit=500").body(mine, nullValue()));
        CASE_MANAGER
                .get("/assessments/due?limit=500&" + clockAsked + "=" + then)
                .statusCode(200)
                .body(mine, equalTo("overdue"));
    }

    @Test
    void days_are_counted_from_the_day_that_is_looked_at() {
        String person = Caller.someone();
        CASE_MANAGER
                .post("/assessments/" + person + "/planned", "{\"reason\": \"appeal\", \"dueBy\": \"2020-01-02\"}")
                .statusCode(201);
        String mine = "items.find { it.person == '" + person + "' }.workingDays";
        Instant then = between();
        int left = CASE_MANAGER
                .get("/assessments/due?limit=500&asOf=" + then)
                .extract()
                .path(mine);
        CASE_MANAGER
                .get("/assessments/due?limit=500&asOf=" + then.plus(Duration.ofDays(7)))
                .body(mine, lessThan(left));
    }

    @Test
    void an_instrument_had_the_versions_that_it_had() {
        String instrument = Caller.published("1");
        Instant then = between();
        ADMIN.post("/instruments/" + instrument + "/versions", Caller.grid("2")).statusCode(201);
        ADMIN.post("/instruments/" + instrument + "/versions/2/publish").statusCode(200);
        String published = "items.find { it.instrument == '" + instrument + "' }.published";
        await().untilAsserted(() -> ASSESSOR.get("/instruments?limit=500").body(published, contains("1", "2")));
        ASSESSOR.get("/instruments?limit=500&asOf=" + then).body(published, contains("1"));
    }

    @Test
    void who_was_to_be_asked_about_is_on_the_list_of_then() {
        String person = Caller.someone();
        String intake = ASSESSOR.post("/intakes/" + person, IntakeHttpTest.FOR_OTHERS)
                .statusCode(201)
                .extract()
                .header("Location");
        ASSESSOR.post(intake + "/redirect", """
                        {"organisation": "clic-14", "reason": "They know the forms.", "followUpBy": "2020-01-02"}
                        """).statusCode(200);
        Instant then = between();
        ASSESSOR.post(intake + "/follow-up", "{\"outcome\": \"arrived\"}").statusCode(200);
        String mine = "items.find { it.person == '" + person + "' }";
        await().untilAsserted(
                        () -> ASSESSOR.get("/intakes/follow-ups?limit=500").body(mine, nullValue()));
        ASSESSOR.get("/intakes/follow-ups?limit=500&asOf=" + then).body(mine + ".to", equalTo("clic-14"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/intakes/demand", "/assessments/drift"})
    void before_the_first_event_there_is_nothing(String list) {
        ASSESSOR.post("/intakes/" + Caller.someone(), IntakeHttpTest.INTAKE).statusCode(201);
        new Caller(Roles.ANALYST)
                .get(list + "?asOf=2000-01-01T00:00:00Z")
                .statusCode(200)
                .body("items", empty());
    }
}
