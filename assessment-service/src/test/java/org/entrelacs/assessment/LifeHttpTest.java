package org.entrelacs.assessment;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.assessment.Caller.ADMIN;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An assessment from its plan to what becomes of it after its completion.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class LifeHttpTest {
    private static final Caller CASE_MANAGER = new Caller(Roles.CASE_MANAGER);

    private final String person = Caller.someone();
    private String grid = "";

    @BeforeEach
    void publish_a_grid() {
        grid = Caller.published("1");
    }

    @Test
    void a_planned_assessment_is_started_completed_and_signed() {
        String location = CASE_MANAGER
                .post("/assessments/" + person + "/planned", "{\"reason\": \"initial\", \"dueBy\": \"2026-12-18\"}")
                .statusCode(201)
                .extract()
                .header("Location");
        ASSESSOR.get(location)
                .body("status", equalTo("planned"))
                .body("plan.reason", equalTo("initial"))
                .body("plan.dueBy", equalTo("2026-12-18"));
        ASSESSOR.post(location + "/answers", answers("A"))
                .statusCode(409)
                .body("type", equalTo("/problems/assessment-not-started"));
        ASSESSOR.post(location + "/start", start()).statusCode(200);
        complete(location, "C");
        ASSESSOR.post(location + "/sign").statusCode(200);
        ASSESSOR.get(location).body("status", equalTo("signed")).body("assessor", equalTo("assessor-1"));
    }

    @Test
    void a_correction_changes_scores_and_needs_and_keeps_the_old_answer() {
        String assessment = completed("C");
        correct(assessment, "A")
                .statusCode(200)
                .body("scores.value", contains(2))
                .body("needs.size()", equalTo(0));
        ASSESSOR.get(assessment)
                .body("status", equalTo("amended"))
                .body("answers.'" + grid + "'.value", contains("A", "2"))
                .body("scores.value", contains(2));
        ASSESSOR.get("/assessments/" + person + "/needs").body("items.size()", equalTo(0));
    }

    @Test
    void a_correction_that_is_none_is_refused() {
        correct(completed("C"), "C").statusCode(409).body("type", equalTo("/problems/nothing-to-correct"));
    }

    @Test
    void a_retried_correction_is_answered_alike() {
        String assessment = completed("C");
        String key = "\"" + UUID.randomUUID() + "\"";
        List<String> answers = List.of(key, key).stream()
                .map(same -> ASSESSOR.post(same, assessment + "/corrections", correction("A"))
                        .statusCode(200)
                        .extract()
                        .body()
                        .asString())
                .toList();
        assertEquals(answers.getFirst(), answers.getLast());
    }

    @Test
    void a_later_assessment_supersedes_and_stands_beside_the_earlier() {
        String earlier = completed("A");
        String later = completed("C");
        ASSESSOR.get(earlier).body("status", equalTo("superseded")).body("supersededBy", equalTo(id(later)));
        CASE_MANAGER
                .get(later + "/comparison")
                .statusCode(200)
                .body("with", equalTo(id(earlier)))
                .body("items.linkId", contains("washing", "falls"))
                .body("items.change", contains("changed", "same"))
                .body("items[0].before.value", equalTo("A"))
                .body("items[0].now.value", equalTo("C"))
                .body("items[0].now.source", equalTo("observed"))
                .body("scores[0].before", equalTo(2))
                .body("scores[0].now", equalTo(12))
                .body("scores[0].difference", equalTo(10))
                .body("needs.code", contains("d510"))
                .body("needs.change", contains("added"));
        CASE_MANAGER
                .get(earlier + "/comparison")
                .statusCode(404)
                .body("type", equalTo("/problems/no-earlier-assessment"));
        ASSESSOR.post(later + "/enter-in-error", "{\"reason\": \"other person\"}")
                .statusCode(200);
        ASSESSOR.get(earlier).body("status", equalTo("completed"));
    }

    @Test
    void what_is_planned_is_listed_with_the_working_days_that_are_left_until_it_is_done() {
        String planned = CASE_MANAGER
                .post("/assessments/" + person + "/planned", "{\"reason\": \"appeal\", \"dueBy\": \"2020-01-02\"}")
                .statusCode(201)
                .extract()
                .header("Location");
        String mine = "items.find { it.person == '" + person + "' }";
        await().untilAsserted(() -> CASE_MANAGER
                .get("/assessments/due?state=overdue&limit=500")
                .statusCode(200)
                .body(mine + ".dueBy", equalTo("2020-01-02"))
                .body(mine + ".reason", equalTo("appeal"))
                .body(mine + ".workingDays", lessThan(-250)));
        ASSESSOR.post(planned + "/start", start()).statusCode(200);
        complete(planned, "A");
        await().untilAsserted(() ->
                CASE_MANAGER.get("/assessments/due?limit=500").body("items.person", not(hasItem(person))));
    }

    @Test
    void a_caregiver_under_high_strain_is_not_relied_on() {
        String assessment = started();
        ASSESSOR.post(assessment + "/answers", answers("C")).statusCode(200);
        ASSESSOR.post(assessment + "/compensating-resources", """
                        {"code": "d510", "resource": "informal-caregiver", "compensates": 3, "stability": "stable",
                         "giver": "caregiver-1", "from": "2020-01-01"}
                        """).statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200).body("needs.unmet", contains(1));
        ASSESSOR.post("/assessments/" + person + "/caregivers", """
                        {"caregiver": "caregiver-1", "relation": "spouse", "strain": 0.9, "perWeek": "PT30H",
                         "wish": "relief", "ownNeeds": "sleep"}
                        """).statusCode(201);
        ASSESSOR.get("/assessments/" + person + "/needs").body("items.unmet", contains(4));
        ASSESSOR.get("/assessments/" + person + "/caregivers")
                .body("items.caregiver", contains("caregiver-1"))
                .body("items.wish", contains("relief"));
        ASSESSOR.get("/assessments/" + person + "/caregivers/caregiver-1").body("ownNeeds", equalTo("sleep"));
        ASSESSOR.get(assessment).body("status", equalTo("amended"));
    }

    @Test
    void a_resource_does_not_end_before_it_begins() {
        ASSESSOR.post(started() + "/compensating-resources", """
                        {"code": "d510", "resource": "paid-help", "compensates": 3, "stability": "stable",
                         "from": "2026-02-01", "until": "2026-01-31"}
                        """)
                .statusCode(400)
                .body("errors.field", contains("until"));
    }

    @Test
    void drift_between_assessors_is_listed_for_who_looks_after_quality() {
        new Caller(Roles.ANALYST).get("/assessments/drift").statusCode(200);
        CASE_MANAGER.get("/assessments/drift").statusCode(403);
        ADMIN.get("/assessments/drift").statusCode(200);
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private String completed(String washing) {
        String assessment = started();
        complete(assessment, washing);
        return assessment;
    }

    private void complete(String assessment, String washing) {
        ASSESSOR.post(assessment + "/answers", answers(washing)).statusCode(200);
        ASSESSOR.post(assessment + "/complete").statusCode(200);
    }

    private ValidatableResponse correct(String assessment, String washing) {
        return ASSESSOR.post(assessment + "/corrections", correction(washing));
    }

    private String started() {
        return ASSESSOR.post("/assessments/" + person, start())
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String start() {
        return "{\"instruments\": [{\"instrument\": \"" + grid + "\"}]}";
    }

    private String answers(String washing) {
        return """
                {"instrument": "%s", "answers": [
                  {"linkId": "washing", "type": "code", "value": "%s", "source": "observed"},
                  {"linkId": "falls", "type": "integer", "value": "2", "source": "reported"}]}
                """.formatted(grid, washing);
    }

    private String correction(String washing) {
        return """
                {"instrument": "%s", "reason": "wrong line ticked", "answers": [
                  {"linkId": "washing", "type": "code", "value": "%s", "source": "observed"}]}
                """.formatted(grid, washing);
    }
}
