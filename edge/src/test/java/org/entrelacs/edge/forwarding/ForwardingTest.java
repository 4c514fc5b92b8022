package org.entrelacs.edge.forwarding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.edge.forwarding.Forwarding.Ending;
import org.entrelacs.edge.forwarding.Forwarding.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
    private static final Limits SHORT =
            new Limits(Duration.ofMillis(200), Duration.ofMillis(300), Duration.ofMillis(150));
    private static final AskedElsewhere COMMAND = new AskedElsewhere(
            "POST",
            "/parcels/p%C3%A9/close?why=a%20b",
            Map.of(
                    "authorization", List.of("Bearer abc"),
                    "idempotency-key", List.of("\"k-1\""),
                    "connection", List.of("close"),
                    "host", List.of("example.org"),
                    "accept", List.of("application/json", "text/plain")),
            "{\"words\": \"à la carte\"}".getBytes(UTF_8));
    private static final AskedElsewhere READ = new AskedElsewhere("GET", "/parcels/p1", Map.of(), new byte[0]);

    private final ToldOwners owners = new ToldOwners();
    private final Forwarding forwarding = new Forwarding(owners, "http://me", SHORT);

    private Ending forward(AskedElsewhere asked) {
        return forwarding.forward(asked, 3);
    }

    @Test
    void the_owner_gets_the_request_as_it_came_and_who_passed_it_on() {
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            assertInstanceOf(Ending.Answered.class, forward(COMMAND));
            AskedElsewhere got = owner.asked().getFirst();
            assertEquals("POST", got.method());
            assertEquals("/parcels/p%C3%A9/close?why=a%20b", got.target());
            assertArrayEquals(COMMAND.body(), got.body());
            assertEquals(List.of("Bearer abc"), got.headers().get("authorization"));
            assertEquals(List.of("\"k-1\""), got.headers().get("idempotency-key"));
            assertEquals(
                    List.of("application/json", "text/plain"), got.headers().get("accept"));
            assertEquals(Optional.of("http://me"), got.forwardedBy());
        }
    }

    @Test
    void what_belongs_to_the_callers_connection_stays_there() {
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            forward(COMMAND);
            Map<String, List<String>> got = owner.asked().getFirst().headers();
            assertFalse(got.getOrDefault("connection", List.of()).contains("close"));
            assertEquals(List.of(owner.address().substring("http://".length())), got.get("host"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 400, 401, 403, 404, 409, 412, 413, 415, 422, 423, 500, 503, 504})
    void every_answer_of_the_owner_comes_back_as_it_is(int status) {
        byte[] body = status == 204 ? new byte[0] : "{\"a\":\"ô\"}".getBytes(UTF_8);
        try (Instance owner = new Instance(status, Map.of("ETag", "\"7\"", "Retry-After", "3"), body)) {
            owners.tell(owner.address());
            var answered = assertInstanceOf(Ending.Answered.class, forward(COMMAND));
            assertEquals(status, answered.response().statusCode());
            assertEquals(Optional.of("\"7\""), answered.response().headers().firstValue("ETag"));
            assertEquals(Optional.of("3"), answered.response().headers().firstValue("Retry-After"));
            assertArrayEquals(body, answered.response().body());
            assertEquals(1, owner.asked().size());
        }
    }

    @Test
    void without_a_known_owner_nothing_was_done() {
        assertEquals(new Ending.Unavailable(), forward(COMMAND));
    }

    /// Holds a port and does not listen: whoever connects is refused, and nobody else can take the port meanwhile.
    private static Socket refusing() throws IOException {
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return socket;
    }

    private static String addressOf(Socket socket) {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    @Test
    void an_owner_that_is_gone_has_done_nothing() throws IOException {
        try (Socket nobody = refusing()) {
            owners.tell(addressOf(nobody));
            assertEquals(new Ending.Unavailable(), forward(COMMAND));
        }
    }

    @Test
    void when_the_owner_is_gone_the_next_owner_is_asked() throws IOException {
        try (Socket nobody = refusing();
                Instance next = Instance.answering(201)) {
            owners.tell(addressOf(nobody), next.address());
            assertInstanceOf(Ending.Answered.class, forward(COMMAND));
        }
    }

    @Test
    void a_command_whose_owner_dies_before_it_answers_may_have_been_done() throws IOException {
        try (DyingInstance owner = DyingInstance.breaking();
                Instance next = Instance.answering(201)) {
            owners.tell(owner.address(), next.address());
            assertEquals(new Ending.Unknown(), forward(COMMAND));
            assertEquals(List.of(), next.asked());
        }
    }

    @Test
    void a_command_whose_owner_is_silent_may_have_been_done() throws IOException {
        try (DyingInstance owner = DyingInstance.silent()) {
            owners.tell(owner.address());
            assertEquals(new Ending.Unknown(), forward(COMMAND));
        }
    }

    @Test
    void a_read_whose_owner_does_not_answer_can_be_asked_again() throws IOException {
        try (DyingInstance silent = DyingInstance.silent();
                DyingInstance breaking = DyingInstance.breaking()) {
            owners.tell(silent.address());
            assertEquals(new Ending.Unavailable(), forward(READ));
            owners.tell(breaking.address());
            assertEquals(new Ending.Unavailable(), forward(READ));
        }
    }

    @Test
    void who_is_asked_and_is_not_the_owner_has_done_nothing_and_the_next_is_asked() {
        try (Instance former = Instance.answering(421);
                Instance owner = Instance.answering(201)) {
            owners.tell(former.address(), owner.address());
            var answered = assertInstanceOf(Ending.Answered.class, forward(COMMAND));
            assertEquals(201, answered.response().statusCode());
            assertEquals(1, former.asked().size());
        }
    }

    @Test
    void a_request_is_passed_on_once_and_no_further() {
        try (Instance owner = Instance.answering(200)) {
            owners.tell(owner.address());
            var again = new AskedElsewhere("GET", "/", Map.of("entrelacs-forwarded-by", List.of("x")), new byte[0]);
            assertEquals(new Ending.OwnedElsewhere(owner.address()), forward(again));
            assertEquals(List.of(), owner.asked());
        }
    }
}
