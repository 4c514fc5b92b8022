package org.entrelacs.systemtests;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.log.PartitionNumber;
import org.entrelacs.systemtests.asking.Order;
import org.entrelacs.systemtests.journey.Cast;
import org.entrelacs.systemtests.journey.Journey;
import org.entrelacs.systemtests.takeover.PhaseLog;
import org.entrelacs.systemtests.takeover.Prober;
import org.entrelacs.systemtests.takeover.Spread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How long a caller waits whose stream goes to another instance, asking one that is neither the former nor
/// always the next owner. Short here; `-Dhandovers.graceful=50 -Dhandovers.crashes=10` measures.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandoversIT {
    private static final int GRACEFUL = Integer.getInteger("handovers.graceful", 3);
    private static final int CRASHES = Integer.getInteger("handovers.crashes", 1);
    private static final int INSTANCES = 3;
    private static final int PARTITIONS = 4;
    private static final Service SERVICE = Service.ASSESSMENT;
    private static final Duration SESSION = Duration.ofSeconds(6);
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(4);
    private static final Cast CAST = new Cast("prober");

    private final Network network = Networks.fresh("handovers", INSTANCES);
    private final Instances instances = new Instances(network, SERVICE);
    private final AtomicInteger persons = new AtomicInteger();

    private final List<Duration> departures = new ArrayList<>();
    private final List<Duration> arrivals = new ArrayList<>();
    private final List<Duration> untilReleased = new ArrayList<>();
    private final List<Duration> untilAssigned = new ArrayList<>();
    private final List<Duration> untilFenced = new ArrayList<>();
    private final List<Duration> untilServing = new ArrayList<>();
    private final List<Duration> untilAnswered = new ArrayList<>();

    @BeforeAll
    void start() {
        network.broker().prepare();
        network.broker().start();
        network.broker().awaitReady();
        network.instances(SERVICE).forEach(ChildProcess::start);
    }

    @AfterAll
    void the_log_is_as_it_has_to_be() {
        try (network) {
            Quiescence.of(network, List.of(SERVICE)).audited();
        }
    }

    /// An instance that only fell silent would be waited for: a session is the least that would take.
    @Test
    void an_instance_that_is_told_to_end_hands_over_before_anybody_could_miss_it() throws Exception {
        measure(GRACEFUL, ChildProcess::stop);
        report("SIGTERM");
        assertTrue(new Spread(departures).longest().compareTo(SESSION) < 0, departures::toString);
    }

    @Test
    void after_a_kill_the_others_serve_as_soon_as_the_session_is_over() throws Exception {
        measure(CRASHES, ChildProcess::kill);
        report("SIGKILL");
        assertTrue(
                new Spread(departures)
                                .longest()
                                .compareTo(SESSION.plusSeconds(1).plus(BUSY_MACHINE))
                        < 0,
                departures::toString);
    }

    private void measure(int times, Consumer<ChildProcess> end) throws Exception {
        List.of(departures, arrivals, untilReleased, untilAssigned, untilFenced, untilServing, untilAnswered)
                .forEach(List::clear);
        for (int time = 0; time < times; time++) {
            instances.awaitShared(PARTITIONS);
            one(time % INSTANCES, (time + 1) % INSTANCES, end);
        }
    }

    /// One instance ends and comes back, while callers of each partition ask another.
    private void one(int leaving, int asked, Consumer<ChildProcess> end) throws Exception {
        ChildProcess instance = network.instances(SERVICE).get(leaving);
        List<Prober> probers = IntStream.range(0, PARTITIONS)
                .mapToObj(partition -> new Prober(Networks.clients(network, _ -> asked), () -> order(partition)))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            probers.forEach(prober -> asking.add(threads.submit(prober)));
            try {
                awaitServedSince(Instant.now(), probers);
                var served = instances.served(leaving);

                Instant told = Instant.now();
                end.accept(instance);
                awaitServedSince(Instant.now(), probers);
                served.forEach(partition -> departed(leaving, partition, told, probers.get(partition)));

                Instant starting = Instant.now();
                instance.start();
                instances.awaitShared(PARTITIONS);
                awaitServedSince(Instant.now(), probers);
                probers.stream()
                        .map(prober -> prober.longestSince(starting).took())
                        .max(Duration::compareTo)
                        .ifPresent(arrivals::add);
            } finally {
                probers.forEach(Prober::end);
                for (Future<?> one : asking) {
                    one.get();
                }
            }
        }
    }

    private static void awaitServedSince(Instant moment, List<Prober> probers) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> probers.stream().allMatch(prober -> prober.hasServedSince(moment)));
    }

    private void departed(int leaving, int partition, Instant told, Prober prober) {
        Prober.Wait longest = prober.longestSince(told);
        departures.add(longest.took());
        Optional<Instant> released = phases(leaving).entered("RELEASED", partition, told);
        released.ifPresent(at -> untilReleased.add(Duration.between(told, at)));
        for (int instance = 0; instance < INSTANCES; instance++) {
            PhaseLog log = phases(instance);
            Optional<Instant> assigned =
                    instance == leaving ? Optional.empty() : log.entered("ASSIGNED", partition, told);
            if (assigned.isPresent()) {
                Instant fenced = log.entered("CATCH_UP", partition, told).orElseThrow();
                Instant serving = log.entered("SERVING", partition, told).orElseThrow();
                untilAssigned.add(Duration.between(released.orElse(told), assigned.get()));
                untilFenced.add(Duration.between(assigned.get(), fenced));
                untilServing.add(Duration.between(fenced, serving));
                untilAnswered.add(Duration.between(serving, longest.acknowledged()));
            }
        }
    }

    private PhaseLog phases(int instance) {
        return new PhaseLog(network.instances(SERVICE).get(instance).log());
    }

    /// Somebody new comes in, whose stream lies in the partition.
    private Order order(int partition) {
        String person;
        do {
            person = "person-" + persons.incrementAndGet();
        } while (PartitionNumber.of(person, PARTITIONS) != partition);
        return new Order(CAST.assessor(), SERVICE, "/intakes/" + person, "once", Journey.INTAKE);
    }

    private void report(String signal) {
        System.out.printf(
                """
                HandoversIT: %s to one of %d instances; the longest wait of a caller
                  per partition that went to another   %s
                  when it came back (worst partition)  %s
                  the time went into
                    letting go                         %s
                    until it is assigned               %s
                    fencing                            %s
                    reading to the end and taking over %s
                    until the caller has the answer    %s
                """,
                signal,
                INSTANCES,
                new Spread(departures),
                new Spread(arrivals),
                new Spread(untilReleased),
                new Spread(untilAssigned),
                new Spread(untilFenced),
                new Spread(untilServing),
                new Spread(untilAnswered));
    }
}
