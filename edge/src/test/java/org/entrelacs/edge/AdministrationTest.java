package org.entrelacs.edge;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.entrelacs.edge.Callers.admin;
import static org.entrelacs.edge.Callers.freshKey;
import static org.entrelacs.edge.Callers.freshParcel;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import org.entrelacs.edge.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class AdministrationTest {

    private static RequestSpecification commanding() {
        return admin().header("Idempotency-Key", "\"" + freshKey() + "\"");
    }

    private static void send(String words) {
        sending()
                .body(Callers.PARCEL.replace("a book", words))
                .post("/parcels/" + freshParcel())
                .then()
                .statusCode(201);
    }

    @Test
    void readiness_tells_the_phase_of_each_partition() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'partitions serving' }.data.'partition 0'", equalTo("SERVING"));
    }

    @Test
    void partitions_are_listed() {
        admin().get("/admin/partitions")
                .then()
                .statusCode(200)
                .body("items", hasSize(4))
                .body("items.phase", everyItem(equalTo("SERVING")))
                .body("items.partition", equalTo(java.util.List.of(0, 1, 2, 3)));
    }

    @Test
    void a_reaction_that_was_refused_is_listed_as_settled() {
        String nowhere = freshParcel();
        send("close " + nowhere);
        await().untilAsserted(() -> admin().get("/admin/settled")
                .then()
                .statusCode(200)
                .body("items.stream", hasItem("parcel/" + nowhere))
                .body("items.find { it.stream == 'parcel/" + nowhere + "' }.outcome", equalTo("refused"))
                .body("items.find { it.stream == 'parcel/" + nowhere + "' }.why", equalTo("NoSuchParcel")));
    }

    @Test
    void a_reaction_that_fails_is_parked_and_can_be_taken_again() {
        send("stumble");
        await().untilAsserted(() ->
                admin().get("/admin/parked").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(1)));
        JsonPath parked = admin().get("/admin/parked").jsonPath();
        commanding()
                .post("/admin/parked/" + parked.getInt("items[0].partition") + "/"
                        + parked.getLong("items[0].inboxOffset") + "/retry")
                .then()
                .statusCode(200);
    }

    @Test
    void a_parked_reaction_can_be_looked_at_and_given_up() {
        send("stumble");
        await().untilAsserted(() ->
                admin().get("/admin/parked").then().statusCode(200).body("items.size()", greaterThanOrEqualTo(1)));
        JsonPath parked = admin().get("/admin/parked").jsonPath();
        String at =
                "/admin/parked/" + parked.getInt("items[0].partition") + "/" + parked.getLong("items[0].inboxOffset");
        admin().get(at)
                .then()
                .statusCode(200)
                .body("headers.ce_target", equalTo(parked.getString("items[0].stream")))
                .body("data.size()", greaterThanOrEqualTo(1));
        commanding()
                .contentType("application/json")
                .body("{\"reason\":\"stumbled in a test\"}")
                .post(at + "/discard")
                .then()
                .statusCode(200);
        admin().get(at).then().statusCode(404);
        admin().get("/admin/settled").then().body("items.why", hasItem("stumbled in a test"));
    }

    @Test
    void nothing_is_quarantined() {
        admin().get("/admin/quarantined").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void lag_comes_to_rest_at_zero() {
        send("a letter");
        await().untilAsserted(() -> admin().get("/admin/lag")
                .then()
                .statusCode(200)
                .body("items.source", equalTo(java.util.List.of("parcel", "inbox")))
                .body("items.lag", everyItem(equalTo(0)))
                .body("items.problem", everyItem(equalTo(""))));
    }

    @Test
    void a_replay_has_the_hash_of_what_is_served() {
        send("a letter");
        await().untilAsserted(() -> {
            JsonPath served = admin().get("/admin/state-hash?partition=0")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            JsonPath replayed = admin().get("/admin/state-hash?partition=0&offset=" + served.getLong("offset"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertEquals(served.getString("sha256"), replayed.getString("sha256"));
        });
    }

    @Test
    void a_partition_has_to_be_named() {
        admin().get("/admin/state-hash").then().statusCode(400).body("errors[0].field", equalTo("partition"));
    }

    @Test
    void what_the_kernel_does_is_counted() {
        send("a letter");
        sending()
                .body(Callers.PARCEL.replace("\"weight\":1", "\"weight\":1000"))
                .post("/parcels/" + freshParcel())
                .then()
                .statusCode(409);
        given().get("/q/metrics")
                .then()
                .body(containsString("entrelacs_commands_total{kind=\"parcel\",outcome=\"committed\"}"))
                .body(containsString("entrelacs_commands_total{kind=\"parcel\",outcome=\"refused\"}"))
                .body(containsString("entrelacs_refusals_total{kind=\"parcel\",refusal=\"too-heavy\"}"))
                .body(containsString("entrelacs_group_size_count"))
                .body(containsString("entrelacs_commit_time_seconds_count"))
                .body(containsString("entrelacs_lag{source=\"inbox\"}"))
                .body(containsString("entrelacs_lag{source=\"parcel\"}"))
                .body(containsString("entrelacs_quarantined_streams"))
                .body(containsString("entrelacs_parked_commands"));
    }
}
