package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class OpenApiTest {
    private static ValidatableResponse document() {
        return given().get("/q/openapi?format=json").then().statusCode(200);
    }

    @Test
    void the_document_is_openapi_3_1() {
        document().body("openapi", equalTo("3.1.0"));
    }

    @Test
    void a_command_describes_its_problems_and_headers() {
        document()
                .body("paths.'/parcels/{parcel}'.post.responses", hasKey("400"))
                .body(
                        "paths.'/parcels/{parcel}'.post.responses.keySet()",
                        hasItems(
                                "400", "401", "403", "404", "409", "412", "413", "415", "421", "422", "423", "503",
                                "504"))
                .body(
                        "paths.'/parcels/{parcel}'.post.responses.'409'.content.'application/problem+json'.schema.'$ref'",
                        equalTo("#/components/schemas/Problem"))
                .body(
                        "paths.'/parcels/{parcel}'.post.parameters.name",
                        containsInAnyOrder("parcel", "Idempotency-Key", "If-Match", "Occurred-At", "traceparent"))
                .body(
                        "paths.'/parcels/{parcel}'.post.parameters.find { it.name == 'Idempotency-Key' }.required",
                        equalTo(true));
    }

    @Test
    void a_question_needs_no_key() {
        document()
                .body("paths.'/parcels/{parcel}'.get.parameters.name", not(hasItem("Idempotency-Key")))
                .body("paths.'/parcels/{parcel}'.get.responses", not(hasKey("409")))
                .body("paths.'/parcels/$weigh'.post", not(hasKey("parameters")))
                .body("paths.'/parcels/$weigh'.post.responses", not(hasKey("422")));
    }

    @Test
    void an_operation_says_who_may() {
        document()
                .body(
                        "paths.'/parcels/{parcel}/close'.post.security[0].values().flatten()",
                        containsInAnyOrder("case-manager", "admin"));
    }

    @Test
    void a_page_to_try_it_comes_with_every_service() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }
}
