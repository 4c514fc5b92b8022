package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.caseManager;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class WhoMayTest {

    @Test
    void an_endpoint_that_names_no_role_lets_nobody_in() {
        given().get("/forgotten").then().statusCode(401);
        admin().get("/forgotten").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        caseManager().get("/forgotten").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "system:when-parcel-sent"})
    void a_token_without_a_subject_that_may_act_is_no_token(String subject) {
        given().auth()
                .oauth2(Tokens.of(subject, Roles.CASE_MANAGER))
                .get("/parcels")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/unauthorized"));
    }

    @Test
    void a_token_that_somebody_changed_is_no_token() {
        String[] parts = Tokens.of("cm-1", Roles.PARTNER).split("\\.", 3);
        String[] other = Tokens.of("cm-1", Roles.CASE_MANAGER).split("\\.", 3);
        given().auth()
                .oauth2(parts[0] + "." + other[1] + "." + parts[2])
                .get("/parcels")
                .then()
                .statusCode(401);
    }

    @Test
    void the_page_of_a_list_is_for_who_may_read_it() {
        caseManager()
                .get("/parcels?limit=2")
                .then()
                .statusCode(200)
                .body("items", equalTo(java.util.List.of("p1", "p2")))
                .body("next", equalTo("p2"));
    }

    @Test
    void health_and_the_description_are_open() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    @Test
    void metrics_are_for_this_machine_and_for_administrators() {
        given().get("/q/metrics").then().statusCode(200).body(containsString("entrelacs_partition_phase"));
        given().header("X-Forwarded-For", "203.0.113.9")
                .get("/q/metrics")
                .then()
                .statusCode(401);
        caseManager()
                .header("X-Forwarded-For", "203.0.113.9")
                .get("/q/metrics")
                .then()
                .statusCode(403);
        admin().header("X-Forwarded-For", "203.0.113.9")
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }
}
