package org.entrelacs.edge;

import static org.entrelacs.edge.Callers.caseManager;
import static org.entrelacs.edge.Callers.freshParcel;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class PastParametersTest {
    private static final String LONG_AGO = "2000-01-01T00:00:00Z";
    private static final String FAR_AHEAD = "2999-01-01T00:00:00Z";

    private static ValidatableResponse readOf(String query) {
        String parcel = freshParcel();
        sending().post("/parcels/" + parcel).then().statusCode(201);
        return caseManager().get("/parcels/" + parcel + query).then();
    }

    @Test
    void what_is_known_by_then_is_shown_with_the_version_of_then() {
        readOf("?asOf=" + FAR_AHEAD).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void what_was_not_known_yet_is_not_there() {
        readOf("?asOf=" + LONG_AGO).statusCode(404).body("type", equalTo("/problems/no-such-parcel"));
    }

    @Test
    void what_was_not_the_case_yet_is_not_there() {
        readOf("?at=" + LONG_AGO).statusCode(404);
    }

    @Test
    void both_have_to_hold() {
        readOf("?at=" + FAR_AHEAD + "&asOf=" + LONG_AGO).statusCode(404);
    }
}
