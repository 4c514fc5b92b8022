package org.entrelacs.log;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.entrelacs.log.counter.Counter.ECHO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.counter.Sealed;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.Test;

/// What a fold of whole topics may rely on, whatever log lies beneath. It belongs to the service `watching`, which has
/// no streams of its own.
public abstract class ProjectionContract extends HostContract {
    private static final EventCodec OPEN = new JsonCodec(List.of(CounterEvent.class));

    private void counted() {
        var definition = new ServiceDefinition(SERVICE, List.of(COUNTER, ECHO), List.of(), List.of());
        var counters = ready(started(definition, settings("counter"), access(), HostListener.NONE))
                .streams(COUNTER);
        counters.decide("a", command("k1"), new Increase(5));
        counters.decide("b", command("k2"), new Increase(6));
    }

    private StreamHost watching(RecordProjection projection, EventCodec codec) {
        var definition = new ServiceDefinition("watching", List.of(), List.of(), List.of(projection));
        return started(definition, settings("watcher"), access(), codec, HostListener.NONE);
    }

    private HostSettings settings(String instance) {
        return HostSettings.draft(prefix(), 1, instance)
                .answerWithin(Duration.ofSeconds(20))
                .build();
    }

    private abstract static class Seen implements RecordProjection {
        final List<Object> seen = new CopyOnWriteArrayList<>();

        @Override
        public String name() {
            return "seen";
        }

        @Override
        public Set<Class<?>> events() {
            return Set.of(CounterEvent.class);
        }
    }

    private static final class Events extends Seen implements Projection {
        @Override
        public void apply(Recorded<?> event) {
            seen.add(event.event());
        }
    }

    private static final class Records extends Seen {
        @Override
        public void take(StoredRecord stored, RecordReader reader) {
            seen.add(stored.header(RecordHeaders.SUBJECT));
        }
    }

    @Test
    void events_are_told_in_the_order_of_their_partition() {
        counted();
        var events = new Events();
        watching(events, OPEN);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(List.of(new Increased(5), new Increased(6)), events.seen));
    }

    @Test
    void records_are_told_although_nobody_can_read_their_payloads() {
        counted();
        var records = new Records();
        watching(records, new Sealed());
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("counter/a", "counter/b"), records.seen));
    }

    @Test
    void an_event_that_cannot_be_read_is_passed_over() throws InterruptedException {
        counted();
        var events = new Events();
        boolean passed = watching(events, new Sealed()).awaitView("seen", access().eventEnds(SERVICE), SOON);
        assertEquals(List.of(true, List.of()), List.of(passed, events.seen));
    }
}
