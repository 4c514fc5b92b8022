package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.caseManager;
import static org.entrelacs.edge.Callers.freshParcel;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.entrelacs.edge.parcel.ParcelRefusal.TooHeavy;
import org.entrelacs.edge.parcel.ParcelStreams;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Outcome.Refused;
import org.entrelacs.log.Outcome.Rejected;
import org.entrelacs.log.Outcome.Unavailable;
import org.entrelacs.log.Outcome.Unknown;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Rejection;
import org.entrelacs.log.Rejection.KeyReused;
import org.entrelacs.log.Rejection.OwnedElsewhere;
import org.entrelacs.log.Rejection.Quarantined;
import org.entrelacs.log.Rejection.StaleVersion;
import org.entrelacs.log.Rejection.TooLarge;
import org.entrelacs.log.StreamId;
import org.junit.jupiter.api.Test;

/// One test per row of the table of statuses in the design, §6.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class StatusesTest {
    private static final StreamId STREAM = new StreamId("parcel", "p1");

    private final ParcelStreams parcels;

    @Inject
    StatusesTest(ParcelStreams parcels) {
        this.parcels = parcels;
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")));
    }

    private ValidatableResponse rejected(Rejection why, int status, String slug) {
        parcels.answerOnce(new Rejected<>(why));
        return problem(sending().post("/parcels/p1"), status, slug);
    }

    @Test
    void created_is_201_with_etag_and_location() {
        String parcel = freshParcel();
        sending()
                .post("/parcels/" + parcel)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", matchesPattern("/parcels/" + parcel + "/[0-9a-f-]{36}"))
                .body("version", equalTo(1))
                .body("id", matchesPattern("[0-9a-f-]{36}"))
                .body("", aMapWithSize(2));
    }

    @Test
    void done_is_200_with_etag() {
        String parcel = freshParcel();
        sending().post("/parcels/" + parcel).then().statusCode(201);
        caseManager()
                .header("Idempotency-Key", "\"done\"")
                .post("/parcels/" + parcel + "/close")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("", aMapWithSize(1));
    }

    @Test
    void found_is_200_with_etag() {
        String parcel = freshParcel();
        sending().post("/parcels/" + parcel).then().statusCode(201);
        caseManager()
                .get("/parcels/" + parcel)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("words", equalTo(List.of("a book")));
    }

    @Test
    void a_missing_key_is_400() {
        problem(
                        caseManager()
                                .contentType("application/json")
                                .body(Callers.PARCEL)
                                .post("/parcels/p1"),
                        400,
                        "idempotency-key-missing")
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void no_token_is_401_with_a_challenge() {
        problem(given().get("/parcels/p1"), 401, "unauthorized").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void another_role_is_403() {
        problem(admin().get("/parcels/p1"), 403, "forbidden");
    }

    @Test
    void no_such_stream_is_404() {
        problem(caseManager().get("/parcels/" + freshParcel()), 404, "no-such-parcel");
    }

    @Test
    void no_such_path_is_404_of_its_own() {
        problem(caseManager().get("/nowhere"), 404, "no-such-resource");
        problem(caseManager().get("/parcels/a/b/c/d"), 404, "no-such-resource");
        problem(given().get("/q/nothing"), 404, "no-such-resource");
    }

    @Test
    void an_unknown_method_is_405() {
        problem(caseManager().delete("/parcels/p1"), 405, "method-not-allowed");
    }

    @Test
    void an_answer_that_nobody_can_give_is_406() {
        problem(caseManager().accept("text/csv").get("/parcels"), 406, "not-acceptable");
    }

    @Test
    void a_refusal_of_the_rules_is_409_with_its_data() {
        parcels.answerOnce(new Refused<>(new TooHeavy(7)));
        problem(sending().post("/parcels/p1"), 409, "too-heavy").body("limit", equalTo(7));
    }

    @Test
    void a_stale_version_is_412_and_says_both() {
        rejected(new StaleVersion(3, 5), 412, "stale-version")
                .header("ETag", "\"5\"")
                .body("expected", equalTo(3))
                .body("actual", equalTo(5));
    }

    @Test
    void an_event_too_large_is_413() {
        rejected(new TooLarge(2_000_000, 900_000), 413, "event-too-large")
                .body("bytes", equalTo(2_000_000))
                .body("limit", equalTo(900_000));
    }

    @Test
    void a_body_that_is_no_json_is_415() {
        problem(
                caseManager().contentType("text/plain").body("words").post("/parcels/p1"),
                415,
                "unsupported-media-type");
    }

    @Test
    void a_stream_owned_elsewhere_is_421_for_a_request_that_was_passed_on_already() {
        parcels.answerOnce(new Rejected<>(new OwnedElsewhere(3)));
        problem(sending().header("Entrelacs-Forwarded-By", "http://a").post("/parcels/p1"), 421, "owned-elsewhere")
                .body("partition", equalTo(3));
    }

    @Test
    void a_reused_key_is_422() {
        rejected(new KeyReused(), 422, "idempotency-key-reused");
    }

    @Test
    void a_quarantined_stream_is_423() {
        rejected(new Quarantined(STREAM), 423, "stream-quarantined");
    }

    @Test
    void unavailable_is_503_and_says_when_to_come_back() {
        parcels.answerOnce(new Unavailable<>(Duration.ofMillis(1500)));
        problem(sending().post("/parcels/p1"), 503, "unavailable").header("Retry-After", "2");
    }

    @Test
    void unknown_is_504() {
        parcels.answerOnce(new Unknown<>());
        problem(sending().post("/parcels/p1"), 504, "outcome-unknown").body("title", containsString("same"));
    }

    @Test
    void a_bug_is_500_with_an_error_id_and_without_its_message() {
        problem(caseManager().get("/parcels/broken"), 500, "internal-error")
                .body("errorId", matchesPattern("[0-9a-f-]{36}"))
                .body("", aMapWithSize(4));
    }

    @Test
    void a_read_says_the_same() {
        parcels.readOnce(new Reading.Quarantined<>(STREAM));
        problem(caseManager().get("/parcels/p1"), 423, "stream-quarantined");
        parcels.readOnce(new Reading.Unavailable<>(Duration.ofMillis(200)));
        problem(caseManager().get("/parcels/p1"), 503, "unavailable").header("Retry-After", "1");
        parcels.readOnce(new Reading.OwnedElsewhere<>(2));
        problem(caseManager().header("Entrelacs-Forwarded-By", "http://a").get("/parcels/p1"), 421, "owned-elsewhere");
    }

    @Test
    void an_outcome_without_events_is_done_all_the_same() {
        parcels.answerOnce(new Committed<>(4, List.of()));
        sending().post("/parcels/p1/close").then().statusCode(200).header("ETag", "\"4\"");
    }

    @Test
    void done_answers_every_other_outcome_as_created_does() {
        for (Outcome<org.entrelacs.edge.parcel.ParcelEvent, org.entrelacs.edge.parcel.ParcelRefusal> outcome :
                List.<Outcome<org.entrelacs.edge.parcel.ParcelEvent, org.entrelacs.edge.parcel.ParcelRefusal>>of(
                        new Refused<>(new TooHeavy(7)),
                        new Rejected<>(new KeyReused()),
                        new Unavailable<>(Duration.ofSeconds(1)),
                        new Unknown<>())) {
            parcels.answerOnce(outcome);
            Response created = sending().post("/parcels/p1");
            parcels.answerOnce(outcome);
            sending()
                    .post("/parcels/p1/close")
                    .then()
                    .statusCode(created.statusCode())
                    .body(equalTo(created.body().asString()));
        }
    }
}
