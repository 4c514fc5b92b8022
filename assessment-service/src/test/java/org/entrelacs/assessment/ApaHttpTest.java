package org.entrelacs.assessment;

import static org.entrelacs.assessment.Caller.ASSESSOR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ApaHttpTest {

    @Test
    void the_ceilings_of_a_day_come_with_their_source() {
        ASSESSOR.get("/reference/apa-ceilings?on=2026-05-01")
                .statusCode(200)
                .body("since", equalTo("2026-01-01"))
                .body("until", equalTo("2026-12-31"))
                .body("ceilings.gir", contains(1, 2, 3, 4))
                .body("ceilings.perMonth.minor", contains(208033, 168230, 121599, 81152))
                .body("ceilings.perMonth.currency[0]", equalTo("EUR"))
                .body("status", equalTo("computed"))
                .body("article", equalTo("CASF R. 232-10, in force since 1 January 2024"));
    }

    @Test
    void what_a_person_bears_of_a_plan_is_computed() {
        ASSESSOR.get("/reference/apa-participation?on=2026-05-01&income=120000&plan=60000")
                .statusCode(200)
                .body("perMonth.minor", equalTo(4753));
    }

    @Test
    void an_income_that_is_missing_is_named() {
        ASSESSOR.get("/reference/apa-participation?plan=60000")
                .statusCode(400)
                .body("errors.field", contains("income"));
    }
}
