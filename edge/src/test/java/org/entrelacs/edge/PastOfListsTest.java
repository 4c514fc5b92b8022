package org.entrelacs.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entrelacs.log.Partition;
import org.entrelacs.log.Past;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.View;
import org.entrelacs.log.ViewReading;
import org.junit.jupiter.api.Test;

class PastOfListsTest {
    private static final Instant THEN = Instant.parse("2026-01-01T12:00:00Z");
    private static final Partition PARTITION = new Partition("entrelacs.parcels.events", 2);

    private final PastParameters past = new PastParameters();

    private record Nothing(String name) implements Projection {
        @Override
        public Set<Class<?>> events() {
            return Set.of();
        }

        @Override
        public void apply(Recorded<?> event) {}
    }

    /// Answers what it is told to about the past.
    private record Told(ViewReading<Nothing> reading) implements View<Nothing> {
        @Override
        public ViewReading.Found<Nothing> read() {
            return new ViewReading.Found<>(new Nothing("now"), Map.of(PARTITION, 9L));
        }

        @Override
        public ViewReading<Nothing> read(Past asked, Duration atMost) {
            return reading;
        }

        @Override
        public ViewReading<Nothing> read(StreamId stream, Past asked) {
            return reading;
        }
    }

    private Response refused(ViewReading<Nothing> reading) {
        past.asOf = THEN;
        return assertThrows(WebApplicationException.class, () -> past.read(new Told(reading)))
                .getResponse();
    }

    @Test
    void without_an_instant_the_present_is_shown() {
        var shown = past.read(new Told(new ViewReading.Underway<>(1, 2)));
        assertEquals(new Shown<>(new Nothing("now"), Map.of("entrelacs.parcels.events-2", 9L)), shown);
    }

    @Test
    void with_an_instant_the_past_is_shown() {
        past.at = THEN;
        var then = new Told(new ViewReading.Found<>(new Nothing("then"), Map.of()));
        var expected = new Shown<>(new Nothing("then"), Map.of());
        assertEquals(
                List.of(expected, expected), List.of(past.read(then), past.read(then, new StreamId("parcel", "p1"))));
    }

    @Test
    void a_past_that_is_still_being_read_is_503_and_says_how_far() {
        Response reply = refused(new ViewReading.Underway<>(300, 1000));
        assertEquals(
                List.of(503, "1", """
                        {"type":"/problems/still-reading",\
                        "title":"The past is still being read from the log; ask again.",\
                        "status":503,"read":300,"of":1000}"""),
                List.of(reply.getStatus(), reply.getHeaderString("Retry-After"), reply.getEntity()));
    }

    @Test
    void a_log_that_does_not_answer_is_503() {
        Response reply = refused(new ViewReading.Unavailable<>(Duration.ofSeconds(2)));
        assertEquals(List.of(503, "2"), List.of(reply.getStatus(), reply.getHeaderString("Retry-After")));
    }
}
