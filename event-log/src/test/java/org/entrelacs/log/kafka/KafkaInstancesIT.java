package org.entrelacs.log.kafka;

import static org.awaitility.Awaitility.await;
import static org.entrelacs.log.counter.Counter.COUNTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.HostListener;
import org.entrelacs.log.HostSettings;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Rejection;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;
import org.entrelacs.log.counter.Counter;
import org.entrelacs.log.counter.Counter.Full;
import org.entrelacs.log.counter.CounterCommand;
import org.entrelacs.log.counter.CounterCommand.Increase;
import org.entrelacs.log.counter.CounterEvent;
import org.entrelacs.log.counter.CounterEvent.Increased;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Several instances of one service on one log.
class KafkaInstancesIT {
    private static final int PARTITIONS = 4;
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final String network = TestBroker.newNetwork();
    private final List<StreamHost> hosts = new ArrayList<>();

    @AfterEach
    void close() {
        hosts.forEach(StreamHost::close);
    }

    private StreamHost start(String name, int partitions) {
        return start(name, HostSettings.of(network, partitions, name));
    }

    private StreamHost start(String name, HostSettings settings) {
        StreamHost host = new StreamHost(
                new ServiceDefinition("counting", List.of(COUNTER, Counter.ECHO), List.of(), List.of()),
                settings,
                new KafkaLogAccess(new KafkaSettings(
                        TestBroker.bootstrapServers(),
                        network,
                        name,
                        "http://" + name,
                        Duration.ofSeconds(6),
                        Map.of())),
                new JsonCodec(List.of(CounterEvent.class)),
                InstantSource.fixed(NOON),
                HostListener.NONE);
        hosts.add(host);
        host.start();
        return host;
    }

    /// That do not keep the state of what others own.
    private HostSettings withoutFollowers(String name) {
        return HostSettings.draft(network, PARTITIONS, name).follow(false).build();
    }

    /// Two instances that share the partitions and serve them.
    private List<StreamHost> two() {
        return two(HostSettings.of(network, PARTITIONS, "first"), HostSettings.of(network, PARTITIONS, "second"));
    }

    private List<StreamHost> two(HostSettings settingsOfFirst, HostSettings settingsOfSecond) {
        StreamHost first = start("first", settingsOfFirst);
        await().atMost(Duration.ofSeconds(30)).until(first::isReady);
        StreamHost second = start("second", settingsOfSecond);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> owned(first) == 2 && owned(second) == 2 && first.isReady() && second.isReady());
        return List.of(first, second);
    }

    private static long owned(StreamHost host) {
        return IntStream.range(0, PARTITIONS).filter(host::owns).count();
    }

    private static Streams<CounterCommand, Counter, CounterEvent, Full> counters(StreamHost host) {
        return host.streams(COUNTER);
    }

    private static CommandContext command() {
        UUID id = UUID.randomUUID();
        return new CommandContext(id, "hash", "alice", "alice", NOON, id, id, "", CommandContext.ANY_VERSION);
    }

    /// Key of a stream that the instance owns.
    private static String keyOf(StreamHost host) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "key-" + i)
                .filter(key -> host.owns(PartitionNumber.of(key, PARTITIONS)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_another_instance_owns_is_owned_elsewhere_and_its_address_is_known() {
        List<StreamHost> both = two();
        String key = keyOf(both.get(1));
        int partition = PartitionNumber.of(key, PARTITIONS);
        assertEquals(
                new Outcome.Rejected<>(new Rejection.OwnedElsewhere(partition)),
                counters(both.get(0)).decide(key, command(), new Increase(1)));
        assertEquals(
                new Reading.OwnedElsewhere<>(partition), counters(both.get(0)).read(key));
        await().until(() -> both.get(0).directory().find(partition).equals(Optional.of("http://second")));
        assertFalse(both.get(1).directory().find(partition).isPresent());
    }

    @Test
    void a_look_up_finds_what_was_acknowledged_elsewhere_before() {
        lookUps(two());
    }

    @Test
    void a_look_up_does_so_without_followers() {
        lookUps(two(withoutFollowers("first"), withoutFollowers("second")));
    }

    private static void lookUps(List<StreamHost> both) {
        String key = keyOf(both.get(1));
        for (int i = 1; i <= 20; i++) {
            counters(both.get(1)).decide(key, command(), new Increase(1));
            assertEquals(
                    new Reading.Found<>(i, new Counter(i, List.of())),
                    counters(both.get(0)).lookUp(key));
        }
    }

    @Test
    void a_look_up_of_a_kind_that_is_not_consulted_is_a_bug() {
        List<StreamHost> both = two();
        String key = keyOf(both.get(1));
        Streams<CounterCommand, Counter, CounterEvent, Full> echoes =
                both.get(0).streams(Counter.ECHO);
        assertThrows(IllegalArgumentException.class, () -> echoes.lookUp(key));
    }

    @Test
    void what_an_instance_leaves_another_serves_at_once_and_the_one_that_left_knows_where() {
        List<StreamHost> both = two();
        String key = keyOf(both.get(1));
        int partition = PartitionNumber.of(key, PARTITIONS);
        counters(both.get(1)).decide(key, command(), new Increase(1));
        both.get(1).leave();
        assertFalse(both.get(1).isReady());
        assertInstanceOf(Reading.OwnedElsewhere.class, counters(both.get(1)).read(key));
        await().atMost(Duration.ofSeconds(5))
                .until(() -> counters(both.get(0))
                        .decide(key, command(), new Increase(1))
                        .equals(new Outcome.Committed<>(2, List.of(new Increased(1)))));
        await().until(() -> both.get(1).directory().find(partition).equals(Optional.of("http://first")));
    }

    @Test
    void an_instance_that_owns_nothing_is_ready_when_it_knows_who_does() {
        StreamHost first = start("first", 1);
        await().atMost(Duration.ofSeconds(30)).until(first::isReady);
        StreamHost second = start("second", 1);
        await().atMost(Duration.ofSeconds(30)).until(second::isReady);
        assertTrue(first.owns(0) ^ second.owns(0));
    }

    @Test
    void each_instance_says_of_which_partitions_its_lag_is() {
        List<StreamHost> both = two();
        List<Integer> inbox = both.stream()
                .flatMap(host -> host.lag().getLast().partitions().stream())
                .sorted()
                .toList();
        assertEquals(List.of(0, 1, 2, 3), inbox);
    }
}
