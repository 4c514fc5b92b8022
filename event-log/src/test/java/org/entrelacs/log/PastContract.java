package org.entrelacs.log;

import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.entrelacs.log.counter.Counter.ECHO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.Counter.Full;
import org.entrelacs.log.counter.CounterCommand;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.Sealed;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.Test;

/// What reading a stream as it was may rely on, whatever log lies beneath.
public abstract class PastContract extends HostContract {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final Past NOW = new Past(ALWAYS, ALWAYS);

    private Streams<CounterCommand, Counter, CounterEvent, Full> serving(List<RecordProjection> projections) {
        return serving(projections, new JsonCodec(List.of(CounterEvent.class)));
    }

    private Streams<CounterCommand, Counter, CounterEvent, Full> serving(
            List<RecordProjection> projections, EventCodec codec) {
        HostSettings settings = HostSettings.draft(prefix(), 1, "test")
                .answerWithin(Duration.ofSeconds(20))
                .build();
        var definition = new ServiceDefinition(SERVICE, List.of(COUNTER, ECHO), List.of(), projections);
        return ready(started(definition, settings, access(), codec, HostListener.NONE))
                .streams(COUNTER);
    }

    private Streams<CounterCommand, Counter, CounterEvent, Full> serving() {
        return serving(List.of(index()));
    }

    private static StreamIndex index() {
        return new StreamIndex(List.of(COUNTER, ECHO));
    }

    private static CommandContext happened(String key, Instant at) {
        UUID id = Uuid5.of(Uuid5.ENTRELACS, "test", key);
        return new CommandContext(id, "hash", "alice", "alice", at, id, id, "", CommandContext.ANY_VERSION);
    }

    private static Reading<Counter> found(long version, int count) {
        return new Reading.Found<>(version, new Counter(count, List.of()));
    }

    @Test
    void without_a_limit_the_past_is_the_present() {
        var counters = serving();
        counters.decide("a", command("k1"), new Increase(5));
        counters.decide("a", command("k2"), new Increase(6));
        assertEquals(counters.read("a"), counters.read("a", NOW));
    }

    @Test
    void what_was_recorded_later_was_not_known() {
        var counters = serving();
        counters.decide("a", command("k1"), new Increase(5));
        now.set(LATER);
        counters.decide("a", command("k2"), new Increase(6));
        assertEquals(found(1, 5), counters.read("a", new Past(LATER.minusMillis(1), ALWAYS)));
    }

    @Test
    void what_was_recorded_at_that_very_instant_was_known() {
        var counters = serving();
        now.set(LATER);
        counters.decide("a", command("k1"), new Increase(5));
        assertEquals(found(1, 5), counters.read("a", new Past(LATER, ALWAYS)));
    }

    @Test
    void what_happened_later_was_not_the_case_although_it_was_recorded_at_once() {
        var counters = serving();
        counters.decide("a", happened("k1", NOON), new Increase(5));
        counters.decide("a", happened("k2", LATER), new Increase(6));
        assertEquals(found(1, 5), counters.read("a", new Past(ALWAYS, NOON)));
    }

    @Test
    void what_became_known_late_was_the_case_all_along() {
        var counters = serving();
        now.set(LATER);
        counters.decide("a", happened("k1", NOON), new Increase(5));
        assertEquals(
                List.of(found(1, 5), found(0, 0)),
                List.of(
                        counters.read("a", new Past(ALWAYS, NOON)),
                        counters.read("a", new Past(LATER.minusMillis(1), NOON))));
    }

    @Test
    void what_stands_on_something_later_was_not_the_case_either() {
        var counters = serving();
        counters.decide("a", happened("k1", LATER), new Increase(5));
        counters.decide("a", happened("k2", NOON), new Increase(6));
        assertEquals(found(0, 0), counters.read("a", new Past(ALWAYS, NOON)));
    }

    @Test
    void a_stream_without_events_has_a_past_without_events() {
        assertEquals(found(0, 0), serving().read("nobody", NOW));
    }

    @Test
    void a_stream_is_told_from_its_neighbours_however_far_apart_its_events_lie() {
        var counters = serving();
        for (int i = 0; i < 60; i++) {
            counters.decide("key" + i % 20, command("k" + i), new Increase(i));
        }
        assertEquals(found(3, 7 + 27 + 47), counters.read("key7", NOW));
    }

    @Test
    void whoever_starts_later_knows_the_past_as_well() {
        serving().decide("a", command("k1"), new Increase(5));
        closeHosts();
        assertEquals(found(1, 5), serving().read("a", NOW));
    }

    @Test
    void a_stream_with_an_event_that_cannot_be_read_has_no_past_to_tell() {
        var counters = serving(List.of(index()), new Sealed());
        counters.decide("a", command("k1"), new Increase(5));
        assertEquals(new Reading.Quarantined<Counter>(new StreamId("counter", "a")), counters.read("a", NOW));
    }

    @Test
    void a_service_without_an_index_says_so() {
        var counters = serving(List.of());
        assertThrows(IllegalArgumentException.class, () -> counters.read("a", NOW));
    }
}
