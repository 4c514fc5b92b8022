package org.entrelacs.edge;

import static org.entrelacs.edge.Callers.caseManager;
import static org.entrelacs.edge.Callers.freshKey;
import static org.entrelacs.edge.Callers.freshParcel;
import static org.entrelacs.edge.Callers.sending;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.edge.parcel.ParcelStreams;
import org.entrelacs.edge.testing.Tokens;
import org.entrelacs.log.CommandContext;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Tokens.Keys.class)
class RepeatsTest {
    private final ParcelStreams parcels;

    @Inject
    RepeatsTest(ParcelStreams parcels) {
        this.parcels = parcels;
    }

    private record Answer(int status, String body, String etag, String location) {
        static Answer of(Response response) {
            return new Answer(
                    response.statusCode(),
                    response.body().asString(),
                    response.header("ETag"),
                    response.header("Location"));
        }
    }

    @Test
    void a_repeat_gets_the_same_answer_although_the_stream_went_on() {
        String parcel = freshParcel();
        String key = freshKey();
        Answer first = Answer.of(sending(key).post("/parcels/" + parcel));
        sending().post("/parcels/" + parcel).then().statusCode(201).header("ETag", "\"2\"");
        assertEquals(first, Answer.of(sending(key).post("/parcels/" + parcel)));
    }

    @Test
    void a_repeat_is_known_before_its_version_is_looked_at() {
        String parcel = freshParcel();
        String key = freshKey();
        Answer first = Answer.of(sending(key).header("If-Match", "\"0\"").post("/parcels/" + parcel));
        assertEquals(201, first.status());
        assertEquals(first, Answer.of(sending(key).header("If-Match", "\"0\"").post("/parcels/" + parcel)));
        sending().header("If-Match", "\"0\"").post("/parcels/" + parcel).then().statusCode(412);
        sending().header("If-Match", "*").post("/parcels/" + parcel).then().statusCode(201);
    }

    @Test
    void the_order_of_members_and_the_white_space_do_not_matter() {
        String parcel = freshParcel();
        String key = freshKey();
        String shuffled = "{\"care\":\"fragile\",   \"on\":\"2026-03-01\", \"weight\":1,\"words\":\"a book\"}";
        Answer first = Answer.of(sending(key).post("/parcels/" + parcel));
        assertEquals(first, Answer.of(sending(key).body(shuffled).post("/parcels/" + parcel)));
    }

    @Test
    void a_key_means_one_thing() {
        String parcel = freshParcel();
        String key = freshKey();
        sending(key).post("/parcels/" + parcel).then().statusCode(201);
        sending(key)
                .body(Callers.PARCEL.replace("a book", "two books"))
                .post("/parcels/" + parcel)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        sending(key).queryParam("x", "1").post("/parcels/" + parcel).then().statusCode(422);
        sending(key)
                .header("Occurred-At", "2026-01-01T00:00:00Z")
                .post("/parcels/" + parcel)
                .then()
                .statusCode(422);
    }

    @Test
    void keys_of_two_callers_and_of_two_paths_are_different_keys() {
        String key = freshKey();
        UUID one = contextOf(sending(key).post("/parcels/p1")).id();
        UUID ofAnotherPath = contextOf(sending(key).post("/parcels/p2")).id();
        UUID ofAnotherCaller = contextOf(sending(key)
                        .auth()
                        .oauth2(Tokens.of("cm-2", Roles.CASE_MANAGER))
                        .post("/parcels/p1"))
                .id();
        assertNotEquals(one, ofAnotherPath);
        assertNotEquals(one, ofAnotherCaller);
    }

    @Test
    void what_surrounds_a_command_comes_from_the_request() {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        CommandContext context = contextOf(sending()
                .header("Occurred-At", "2026-01-01T00:00:00Z")
                .header("traceparent", trace)
                .header("If-Match", "\"7\"")
                .post("/parcels/p1"));
        assertEquals("cm-1", context.actor());
        assertEquals("cm-1", context.onBehalfOf());
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), context.occurredAt());
        assertEquals(trace, context.traceparent());
        assertEquals(7, context.expectedVersion());
        assertEquals(context.id(), context.correlationId());
        assertEquals(context.id(), context.causationId());
    }

    @Test
    void ids_and_hashes_stand_in_the_log_for_ever_and_never_change() {
        CommandContext sent = contextOf(sending("for-ever").post("/parcels/p1"));
        assertEquals(UUID.fromString("00ba609c-015b-5886-bff0-55a6b5bb7563"), sent.id());
        assertEquals("fdf5cc33a327c9b0e161f34be2d15021de6828d816f1ca57f379d58b009a6dac", sent.hash());
        CommandContext closed = contextOf(caseManager()
                .header("Idempotency-Key", "\"for-ever\"")
                .header("Occurred-At", "2026-01-01T00:00:00Z")
                .post("/parcels/p1/close?x=1"));
        assertEquals("97154f9549638160bdac3038450d909a0ad0fb6769b186467d1720add5a66380", closed.hash());
    }

    @Test
    void a_malformed_trace_is_left_out_and_any_version_will_do() {
        CommandContext context = contextOf(
                sending().header("traceparent", "Marie").header("If-Match", "*").post("/parcels/p1"));
        assertEquals("", context.traceparent());
        assertEquals(CommandContext.ANY_VERSION, context.expectedVersion());
    }

    private CommandContext contextOf(Response ignored) {
        return parcels.lastContext();
    }
}
