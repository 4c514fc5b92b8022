package org.entrelacs.assessment;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class IntakeHttpTest {
    static final String INTAKE = """
            {"source": "hospital", "reason": "hospital-discharge", "age": 82, "territory": "75114",
             "situation": "Goes home on Friday, second floor, no lift."}
            """;

    /// As above, of somebody who is not for this network.
    static final String FOR_OTHERS = INTAKE.replace("82", "50").replace("hospital-discharge", "housing");

    @Test
    void an_intake_is_answered_with_its_triage() {
        String person = Caller.someone();
        String location = ASSESSOR.post("/intakes/" + person, INTAKE)
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("outcome", equalTo("eligible"))
                .body("urgency", equalTo("urgent"))
                .body("reasons", contains("age-60-or-over", "hospital-discharge"))
                .body("redirectedTo", equalTo(""))
                .extract()
                .header("Location");
        ASSESSOR.get(location).statusCode(200).body("triage.outcome", equalTo("eligible"));
    }

    @Test
    void a_person_sent_elsewhere_is_followed_up() {
        String person = Caller.someone();
        String location = ASSESSOR.post("/intakes/" + person, FOR_OTHERS)
                .statusCode(201)
                .body("outcome", equalTo("redirected"))
                .extract()
                .header("Location");
        ASSESSOR.post(location + "/screening", """
                        {"answers": [{"question": "gets-lost", "answer": "yes"},
                                     {"question": "lives-alone", "answer": "yes"}]}
                        """)
                .statusCode(200)
                .body("points", equalTo(3))
                .body("outcome", equalTo("at-risk"));
        ASSESSOR.post(location + "/redirect", """
                        {"organisation": "clic-14", "reason": "They know the forms.", "followUpBy": "2020-01-02"}
                        """).statusCode(200);
        String mine = "items.find { it.person == '" + person + "' }";
        await().untilAsserted(() -> ASSESSOR.get("/intakes/follow-ups?limit=500")
                .statusCode(200)
                .body(mine + ".to", equalTo("clic-14"))
                .body(mine + ".followUpBy", equalTo("2020-01-02"))
                .body(mine + ".screening", equalTo("at-risk")));
        ASSESSOR.post(location + "/follow-up", "{\"outcome\": \"arrived\"}").statusCode(200);
        ASSESSOR.get(location)
                .body("redirections.organisation", contains("clic-14"))
                .body("followUps.outcome", contains("arrived"))
                .body("screening.outcome", equalTo("at-risk"))
                .body("followUpBy", nullValue());
        await().untilAsserted(
                        () -> ASSESSOR.get("/intakes/follow-ups?limit=500").body(mine, nullValue()));
    }

    @Test
    void what_was_asked_for_stays_counted() {
        ASSESSOR.post("/intakes/" + Caller.someone(), INTAKE).statusCode(201);
        await().untilAsserted(() -> new Caller(Roles.ANALYST)
                .get("/intakes/demand")
                .statusCode(200)
                .body("items[0].eligible", greaterThan(0)));
    }

    @Test
    void the_intakes_of_a_person_are_listed_oldest_first() {
        String person = Caller.someone();
        ASSESSOR.post("/intakes/" + person, INTAKE).statusCode(201);
        ASSESSOR.post("/intakes/" + person, INTAKE.replace("82", "83")).statusCode(201);
        ASSESSOR.get("/intakes/" + person)
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.age", contains(82, 83));
    }
}
