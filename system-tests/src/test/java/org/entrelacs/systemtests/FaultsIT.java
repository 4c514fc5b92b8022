package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.entrelacs.deploy.network.Broker;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.account.Load;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.faults.Cluster;
import org.entrelacs.systemtests.faults.Faults;
import org.entrelacs.systemtests.faults.Incident;
import org.entrelacs.systemtests.faults.Kind;
import org.entrelacs.systemtests.faults.Schedule;
import org.entrelacs.systemtests.proxy.Proxy;
import org.entrelacs.systemtests.reading.LogReading;
import org.junit.jupiter.api.Test;

/// Everything goes wrong at once. Short here, each kind once; `-Dfaults.minutes=60` for as long as that, and
/// `-Dfaults.seed=…` for an order that was seen before.
class FaultsIT {
    private static final Duration AT_LEAST = Duration.ofMinutes(Integer.getInteger("faults.minutes", 0));
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime() % 1_000_000);
    private static final int INSTANCES = 3;
    private static final int PARTITIONS = 4;
    private static final Service SERVICE = Service.GATEKEEPING;
    private static final Duration CALLERS_PATIENCE = Duration.ofSeconds(4);

    @Test
    void nothing_acknowledged_is_lost_and_nothing_happens_twice_whatever_goes_wrong() throws Exception {
        System.out.printf("FaultsIT: -Dfaults.seed=%d -Dfaults.minutes=%d%n", SEED, AT_LEAST.toMinutes());
        Instant begin = Instant.now();
        Network network = Networks.clustered("faults", INSTANCES, Faults.brokerSettings());
        List<Proxy> proxies = network.settings().ports().ofBrokers().stream()
                .map(ports -> new Proxy(ports.told(), ports.clients()))
                .toList();
        try (network;
                Cluster cluster = new Cluster(network, SERVICE)) {
            network.brokers().forEach(Broker::prepare);
            network.brokers().forEach(ChildProcess::start);
            network.instances(SERVICE).forEach(ChildProcess::start);
            network.brokers().forEach(ChildProcess::awaitReady);
            network.instances(SERVICE).forEach(ChildProcess::awaitReady);
            Instances instances = new Instances(network, SERVICE);
            instances.awaitShared(PARTITIONS);
            cluster.awaitWhole();
            assertEquals(Set.of("2"), cluster.leastCopies());

            Clients clients =
                    Networks.clients(network, _ -> ThreadLocalRandom.current().nextInt(INSTANCES), CALLERS_PATIENCE);
            String prefix = network.settings().prefix();
            try (Load load = new Load(clients, prefix, PARTITIONS, SEED)) {
                load.open();
                load.start();
                Faults faults = new Faults(network, SERVICE, cluster, proxies, clients, load, PARTITIONS);
                Path log = network.settings().log("faults");
                List<Incident> incidents =
                        new Schedule(faults, SEED, load::isAtWork, incident -> note(log, incident)).run(AT_LEAST);

                instances.awaitShared(PARTITIONS);
                for (int instance = 0; instance < INSTANCES; instance++) {
                    int asked = instance;
                    load.everyPartition(Networks.clients(network, _ -> asked, CALLERS_PATIENCE));
                }
                load.stop();
                Quiescence.of(network, List.of(SERVICE)).audited();
                assertEquals(
                        List.of(),
                        load.faults(taker ->
                                LogReading.each(network.bootstrapServers(), prefix, Set.of(SERVICE.label()), taker)));
                report(load, incidents, begin);
                assertEquals(
                        EnumSet.allOf(Kind.class),
                        incidents.stream().map(Incident::kind).collect(Collectors.toSet()));
            }
        } finally {
            proxies.forEach(Proxy::close);
        }
    }

    private static void note(Path log, Incident incident) {
        String line = "%s %s: %s, healed after %.1f s%n"
                .formatted(
                        Instant.now(),
                        incident.kind(),
                        incident.victim(),
                        incident.took().toMillis() / 1000.0);
        try {
            Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(Load load, List<Incident> incidents, Instant begin) {
        Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
        Map<Kind, Duration> waits = new EnumMap<>(Kind.class);
        for (Incident incident : incidents) {
            counts.computeIfAbsent(incident.kind(), _ -> new int[1])[0]++;
            Duration wait = load.tally().longestWaitSince(incident.began(), incident.healed());
            waits.merge(incident.kind(), wait, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        StringBuilder lines = new StringBuilder();
        counts.forEach((kind, count) -> lines.append("  %4d  %5.1f s  %s%n"
                .formatted(count[0], waits.getOrDefault(kind, Duration.ZERO).toMillis() / 1000.0, kind.words())));
        System.out.printf(
                """
                FaultsIT: seed %d, %d faults in %d s, %d brokers and %d instances; nothing lost, nothing twice, log clean
                  %s
                  the longest wait for a definite answer: %.1f s; by what went wrong when it began:
                %s""",
                SEED,
                incidents.size(),
                Duration.between(begin, Instant.now()).toSeconds(),
                3,
                INSTANCES,
                load.summary(),
                load.tally().longestWait().toMillis() / 1000.0,
                lines);
    }
}
