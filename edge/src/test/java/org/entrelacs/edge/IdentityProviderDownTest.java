package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.entrelacs.edge.Callers.caseManager;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The provider of identities is to be asked, and nobody listens on port 1.
@QuarkusTest
@TestProfile(IdentityProviderDownTest.NoProvider.class)
class IdentityProviderDownTest {
    public static final class NoProvider implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.auth-server-url", "http://localhost:1/realms/network");
        }
    }

    @Test
    void a_token_that_cannot_be_checked_is_503() {
        caseManager()
                .get("/parcels")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("/problems/identity-provider-unavailable"));
    }

    @Test
    void no_token_is_still_401() {
        given().get("/parcels").then().statusCode(401).body("type", equalTo("/problems/unauthorized"));
    }
}
