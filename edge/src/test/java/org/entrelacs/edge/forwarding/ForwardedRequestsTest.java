package org.entrelacs.edge.forwarding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.parcel.ParcelStreams;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Rejection;
import org.junit.jupiter.api.Test;

/// From the caller's request to the owner and back.
@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class ForwardedRequestsTest {
    private static final String PARCEL =
            "{ \"words\":\"un colis\",\"weight\":1,\"on\":\"2026-03-01\",\"care\":\"fragile\" }\n";

    private final ParcelStreams parcels;
    private final ToldOwners owners;

    @Inject
    ForwardedRequestsTest(ParcelStreams parcels, ToldOwners owners) {
        this.parcels = parcels;
        this.owners = owners;
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("cm-1", Roles.CASE_MANAGER)).urlEncodingEnabled(false);
    }

    private static RequestSpecification sending(String key) {
        return caller().header("Idempotency-Key", "\"" + key + "\"")
                .contentType(ContentType.JSON)
                .body(PARCEL.getBytes(UTF_8));
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    private void ownedElsewhereOnce() {
        parcels.answerOnce(new Outcome.Rejected<>(new Rejection.OwnedElsewhere(2)));
    }

    private static String thisInstance() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    @Test
    void the_owner_is_asked_what_the_caller_asked() {
        String token = Tokens.of("cm-1", Roles.CASE_MANAGER);
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            ownedElsewhereOnce();
            given().auth()
                    .oauth2(token)
                    .urlEncodingEnabled(false)
                    .header("Idempotency-Key", "\"k\"")
                    .header("If-Match", "\"4\"")
                    .header("Occurred-At", "2026-01-01T00:00:00Z")
                    .header("traceparent", trace)
                    .contentType("application/json")
                    .body(PARCEL.getBytes(UTF_8))
                    .post("/parcels/p:1?a=b%20c");
            AskedElsewhere got = owner.asked().getFirst();
            assertEquals("POST", got.method());
            assertEquals("/parcels/p:1?a=b%20c", got.target());
            assertArrayEquals(PARCEL.getBytes(UTF_8), got.body());
            assertEquals(List.of("Bearer " + token), got.headers().get("authorization"));
            assertEquals(List.of("\"k\""), got.headers().get("idempotency-key"));
            assertEquals(List.of("\"4\""), got.headers().get("if-match"));
            assertEquals(List.of("2026-01-01T00:00:00Z"), got.headers().get("occurred-at"));
            assertEquals(List.of(trace), got.headers().get("traceparent"));
        }
    }

    @Test
    void the_caller_hears_what_the_owner_says() {
        String body = "{\"id\":\"x\",\"version\":12,\"mot\":\"œuvre\"}";
        var headers =
                Map.of("Content-Type", "application/json;charset=UTF-8", "ETag", "\"12\"", "Location", "/parcels/p1/x");
        try (Instance owner = new Instance(201, headers, body.getBytes(UTF_8))) {
            owners.tell(owner.address());
            ownedElsewhereOnce();
            Response heard = sending(fresh()).post("/parcels/p1");
            assertEquals(201, heard.statusCode());
            assertEquals("application/json;charset=UTF-8", heard.contentType());
            assertEquals("\"12\"", heard.header("ETag"));
            assertEquals("/parcels/p1/x", heard.header("Location"));
            assertArrayEquals(body.getBytes(UTF_8), heard.body().asByteArray());
        }
    }

    @Test
    void a_problem_of_the_owner_stays_the_problem_it_is() {
        String body = "{\"type\":\"/problems/too-heavy\",\"title\":\"…\",\"status\":409,\"limit\":7}";
        var headers = Map.of("Content-Type", "application/problem+json");
        try (Instance owner = new Instance(409, headers, body.getBytes(UTF_8))) {
            owners.tell(owner.address());
            ownedElsewhereOnce();
            sending(fresh())
                    .post("/parcels/p1")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("limit", equalTo(7));
        }
    }

    /// The owner is this very instance: the command has the same id on the way through another one as without
    /// it.
    @Test
    void a_command_is_the_same_whichever_instance_it_comes_through() {
        owners.tell(thisInstance());
        String parcel = "/parcels/parcel-" + fresh();
        String key = fresh();
        ownedElsewhereOnce();
        Response through = sending(key).post(parcel);
        Response direct = sending(key).post(parcel);
        assertEquals(201, through.statusCode());
        assertEquals(direct.body().asString(), through.body().asString());
        assertEquals(direct.header("ETag"), through.header("ETag"));
        assertEquals(direct.header("Location"), through.header("Location"));
        assertEquals(direct.contentType(), through.contentType());
    }

    @Test
    void a_command_without_a_body_goes_its_way() {
        owners.tell(thisInstance());
        String parcel = "/parcels/parcel-" + fresh();
        sending(fresh()).post(parcel).then().statusCode(201);
        ownedElsewhereOnce();
        caller().header("Idempotency-Key", "\"" + fresh() + "\"")
                .post(parcel + "/close")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
    }

    @Test
    void a_read_goes_its_way() {
        owners.tell(thisInstance());
        String parcel = "/parcels/parcel-" + fresh();
        sending(fresh()).post(parcel).then().statusCode(201);
        parcels.readOnce(new Reading.OwnedElsewhere<>(2));
        caller().get(parcel)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("words", equalTo(List.of("un colis")));
    }

    @Test
    void without_an_owner_nothing_is_done_and_the_caller_is_told_when_to_come_back() {
        owners.tell();
        ownedElsewhereOnce();
        sending(fresh())
                .post("/parcels/p1")
                .then()
                .statusCode(503)
                .header("Retry-After", "1")
                .body("type", equalTo("/problems/unavailable"));
    }

    @Test
    void who_is_asked_in_error_says_who_may_know() {
        owners.tell("http://127.0.0.1:1");
        ownedElsewhereOnce();
        sending(fresh())
                .header("Entrelacs-Forwarded-By", "http://another")
                .post("/parcels/p1")
                .then()
                .statusCode(421)
                .body("partition", equalTo(2))
                .body("owner", equalTo("http://127.0.0.1:1"));
    }

    @Test
    void a_bad_token_is_refused_here_and_would_be_refused_there() {
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            given().auth().oauth2("not.a.token").get("/parcels/p1").then().statusCode(401);
            given().header("Entrelacs-Forwarded-By", "http://another")
                    .get("/parcels/p1")
                    .then()
                    .statusCode(401);
            given().auth()
                    .oauth2(Tokens.of("analyst-1", Roles.ANALYST))
                    .header("Entrelacs-Forwarded-By", "http://another")
                    .get("/parcels/p1")
                    .then()
                    .statusCode(403);
            assertEquals(List.of(), owner.asked());
        }
    }

    @Test
    void a_body_that_is_too_large_is_refused_here() {
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            ownedElsewhereOnce();
            sending(fresh())
                    .body(" ".repeat(2 * 1024 * 1024 + 1).getBytes(UTF_8))
                    .post("/parcels/p1")
                    .then()
                    .statusCode(413)
                    .body("owner", nullValue());
            assertEquals(List.of(), owner.asked());
            sending(fresh()).post("/parcels/p1").then().statusCode(not(413));
        }
    }

    @Test
    void what_became_of_it_is_counted() {
        owners.tell();
        ownedElsewhereOnce();
        sending(fresh()).post("/parcels/p1");
        String metrics = given().get("/q/metrics").body().asString();
        assertEquals(true, metrics.contains("entrelacs_forwarded_total{ending=\"unavailable\"}"));
    }
}
