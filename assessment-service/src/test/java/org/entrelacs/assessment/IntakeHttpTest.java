package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class IntakeHttpTest {
    private static final String INTAKE = """
            {"source": "hospital", "reason": "hospital-discharge", "age": 82, "territory": "75114",
             "situation": "Goes home on Friday, second floor, no lift."}
            """;

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
