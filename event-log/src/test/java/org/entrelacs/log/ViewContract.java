package org.entrelacs.log;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.entrelacs.log.counter.Counter.ECHO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entrelacs.log.ViewReading.Found;
import org.entrelacs.log.ViewReading.Underway;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.counter.Sealed;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.Test;

/// What looking at a projection as it was may rely on, whatever log lies beneath.
public abstract class ViewContract extends HostContract {
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");
    private static final Past NOW = new Past(ALWAYS, ALWAYS);
    private static final Past NOON_KNOWN = new Past(NOON, ALWAYS);
    private static final int PARTITIONS = 3;

    private final Sums live = new Sums();

    /// The counts of all counters.
    private static final class Sums implements Projection {
        private final Map<String, Integer> sums = new ConcurrentHashMap<>();

        @Override
        public String name() {
            return "sums";
        }

        @Override
        public Set<Class<?>> events() {
            return Set.of(CounterEvent.class);
        }

        @Override
        public void apply(Recorded<?> recorded) {
            if (recorded.event() instanceof Increased(int by)) {
                sums.merge(recorded.stream().key(), by, Integer::sum);
            }
        }
    }

    private StreamHost serving() {
        return serving(new JsonCodec(List.of(CounterEvent.class)));
    }

    private StreamHost serving(EventCodec codec) {
        return serving(codec, List.of(live, new StreamIndex(List.of(COUNTER, ECHO))));
    }

    private StreamHost serving(EventCodec codec, List<RecordProjection> projections) {
        HostSettings settings = HostSettings.draft(prefix(), PARTITIONS, "test")
                .answerWithin(Duration.ofSeconds(20))
                .build();
        var definition = new ServiceDefinition(SERVICE, List.of(COUNTER, ECHO), List.of(), projections);
        return ready(started(definition, settings, access(), codec, HostListener.NONE));
    }

    private View<Sums> sums(StreamHost host) {
        return host.view(live, Sums::new);
    }

    private static void increase(StreamHost host, String counter, int by, Instant happened) {
        UUID id = UUID.randomUUID();
        var context = new CommandContext(id, "hash", "alice", "alice", happened, id, id, "", -1);
        assertInstanceOf(Outcome.Committed.class, host.streams(COUNTER).decide(counter, context, new Increase(by)));
    }

    private void increase(StreamHost host, String counter, int by) {
        increase(host, counter, by, now.get());
    }

    private static Map<String, Integer> shown(ViewReading<Sums> reading) {
        return new TreeMap<>(
                assertInstanceOf(Found.class, reading).projection() instanceof Sums sums ? sums.sums : Map.of());
    }

    private Map<String, Integer> shown(StreamHost host, Past past) {
        return shown(sums(host).read(past, SOON));
    }

    @Test
    void now_it_shows_what_its_projection_was_told() {
        var host = serving();
        increase(host, "a", 5);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(Map.of("a", 5), shown(sums(host).read())));
    }

    @Test
    void without_a_limit_the_past_is_all_that_was_acknowledged() {
        var host = serving();
        for (int i = 0; i < 20; i++) {
            increase(host, "key" + i % 4, i);
        }
        assertEquals(Map.of("key0", 40, "key1", 45, "key2", 50, "key3", 55), shown(host, NOW));
    }

    @Test
    void what_was_recorded_later_was_not_known() {
        var host = serving();
        increase(host, "a", 5);
        now.set(LATER);
        increase(host, "a", 6);
        increase(host, "b", 7);
        assertEquals(Map.of("a", 5), shown(host, NOON_KNOWN));
    }

    @Test
    void what_happened_later_in_one_stream_does_not_hide_what_happened_in_others() {
        var host = serving();
        for (int i = 0; i < 10; i++) {
            increase(host, "key" + i, 1, NOON);
        }
        increase(host, "key3", 2, LATER);
        increase(host, "key3", 4, NOON);
        increase(host, "key4", 8, NOON);
        var seen = shown(host, new Past(ALWAYS, NOON));
        assertEquals(List.of(1, 9, 10), List.of(seen.get("key3"), seen.get("key4"), seen.size()));
    }

    @Test
    void what_comes_after_the_question_shows_when_the_past_reaches_it() {
        var host = serving();
        increase(host, "a", 5);
        Map<String, Integer> before = shown(host, new Past(LATER, ALWAYS));
        increase(host, "a", 6);
        assertEquals(List.of(Map.of("a", 5), Map.of("a", 11)), List.of(before, shown(host, new Past(LATER, ALWAYS))));
    }

    @Test
    void what_comes_after_the_question_does_not_show_when_the_past_is_over() {
        var host = serving();
        increase(host, "a", 5);
        Map<String, Integer> before = shown(host, NOON_KNOWN);
        now.set(LATER);
        increase(host, "a", 6);
        assertEquals(List.of(Map.of("a", 5), Map.of("a", 5)), List.of(before, shown(host, NOON_KNOWN)));
    }

    @Test
    void the_past_does_not_touch_the_present() {
        var host = serving();
        increase(host, "a", 5);
        now.set(LATER);
        increase(host, "a", 6);
        shown(host, NOON_KNOWN);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(Map.of("a", 11), shown(sums(host).read())));
    }

    @Test
    void a_reading_that_takes_too_long_says_how_far_it_is_and_goes_on_when_asked_again() {
        var host = serving();
        for (int i = 0; i < 30; i++) {
            increase(host, "key" + i, 1);
        }
        List<ViewReading<Sums>> readings = new ArrayList<>();
        var view = sums(host);
        do {
            readings.add(view.read(NOW, Duration.ZERO));
        } while (readings.getLast() instanceof Underway);
        long before = -1;
        for (ViewReading<Sums> reading : readings.subList(0, readings.size() - 1)) {
            var underway = assertInstanceOf(Underway.class, reading);
            assertTrue(before < underway.read() && underway.read() < underway.of(), readings::toString);
            before = underway.read();
        }
        assertEquals(30, shown(readings.getLast()).size());
        assertTrue(readings.size() > 1, readings::toString);
    }

    @Test
    void it_says_up_to_where_it_was_told() {
        var host = serving();
        increase(host, "a", 5);
        now.set(LATER);
        increase(host, "a", 6);
        var all = assertInstanceOf(Found.class, sums(host).read(NOW, SOON)).position();
        var then =
                assertInstanceOf(Found.class, sums(host).read(NOON_KNOWN, SOON)).position();
        assertEquals(access().eventEnds(SERVICE), all);
        assertTrue(sum(then) < sum(all), () -> then + " and " + all);
    }

    private static long sum(Map<?, ?> position) {
        return position.values().stream().mapToLong(each -> (Long) each).sum();
    }

    @Test
    void of_one_stream_it_shows_nothing_of_the_others() {
        var host = serving();
        increase(host, "a", 5);
        increase(host, "b", 6);
        now.set(LATER);
        increase(host, "a", 7);
        assertEquals(Map.of("a", 5), shown(sums(host).read(COUNTER.stream("a"), NOON_KNOWN)));
    }

    @Test
    void an_event_that_cannot_be_read_is_passed_over() {
        var host = serving(new Sealed());
        increase(host, "a", 5);
        assertEquals(Map.of(), shown(host, NOW));
    }

    @Test
    void whoever_starts_later_knows_the_past_as_well() {
        increase(serving(), "a", 5);
        closeHosts();
        assertEquals(Map.of("a", 5), shown(serving(), NOW));
    }

    @Test
    void a_projection_that_the_service_does_not_name_cannot_be_looked_at() {
        var host = serving(new JsonCodec(List.of(CounterEvent.class)), List.of());
        assertThrows(IllegalArgumentException.class, () -> sums(host));
    }

    @Test
    void one_that_nobody_feeds_cannot_be_looked_at() {
        var host = serving();
        assertThrows(IllegalArgumentException.class, () -> host.view(new Sums(), Sums::new));
    }

    @Test
    void a_service_without_an_index_says_so_when_asked_for_one_stream() {
        var view = sums(serving(new JsonCodec(List.of(CounterEvent.class)), List.of(live)));
        assertThrows(IllegalArgumentException.class, () -> view.read(COUNTER.stream("a"), NOW));
    }
}
