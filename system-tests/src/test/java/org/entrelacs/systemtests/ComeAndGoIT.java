package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entrelacs.deploy.network.ChildProcess;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Acknowledged;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Done;
import org.entrelacs.systemtests.journey.Cast;
import org.entrelacs.systemtests.journey.Journey;
import org.entrelacs.systemtests.journey.Scenery;
import org.entrelacs.systemtests.reading.WholeLog;
import org.junit.jupiter.api.Test;

class ComeAndGoIT {
    private static final int INSTANCES = 2;
    private static final int PARTITIONS = 4;
    private static final int CLIENTS = 6;
    private static final int ROUNDS = Integer.getInteger("come-and-go.rounds", 1);

    /// A silent instance is given up after 6 s, and one that came back meanwhile has to wait for that too; the
    /// rest is for two takeovers on a busy machine, and for the caller's own pauses.
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    @Test
    void nothing_acknowledged_is_lost_and_nobody_waits_long_while_instances_come_and_go() throws Exception {
        Instant begin = Instant.now();
        try (Network network = Networks.fresh("come-and-go", INSTANCES)) {
            network.start();
            Clients clients =
                    Networks.clients(network, _ -> ThreadLocalRandom.current().nextInt(INSTANCES));
            new Scenery(clients).set();
            List<String> gone = workWhileTheyComeAndGo(network, clients);
            for (Service service : Service.values()) {
                new Instances(network, service).awaitShared(PARTITIONS);
            }
            WholeLog log = Quiescence.of(network).audited().thenRead();

            assertEquals(List.of(), Acknowledged.faults(log, network.settings().prefix(), clients.done()));
            assertTrue(
                    clients.longestWait().compareTo(LONGEST_WAIT) < 0,
                    () -> "somebody waited " + clients.longestWait() + "; " + gone);
            report(clients, gone, begin);
        }
    }

    private static List<String> workWhileTheyComeAndGo(Network network, Clients clients) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Cast cast = new Cast("c%02d".formatted(client));
                work.add(threads.submit(() -> {
                    for (int i = 0; !over.get(); i++) {
                        new Journey(clients, cast, cast.name() + "-person-" + i).go();
                    }
                }));
            }
            try {
                return comeAndGo(network);
            } finally {
                over.set(true);
                for (Future<?> one : work) {
                    one.get();
                }
            }
        }
    }

    /// One instance after the other ends, told or killed in turn, and starts again at once.
    private static List<String> comeAndGo(Network network) {
        List<String> gone = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Service service : Service.values()) {
                int number = gone.size();
                ChildProcess instance = network.instances(service).get((number / 2) % INSTANCES);
                boolean killed = number % 2 == 1;
                if (killed) {
                    instance.kill();
                } else {
                    instance.stop();
                }
                gone.add((killed ? "SIGKILL " : "SIGTERM ") + instance.name());
                instance.start();
                instance.awaitReady();
            }
        }
        return gone;
    }

    private static void report(Clients clients, List<String> gone, Instant begin) {
        List<Done> done = clients.done();
        System.out.printf(
                "ComeAndGoIT: %d commands from %d clients (%d acknowledged, %d attempts), the longest wait %.1f s,"
                        + " instances ended: %s; %d s%n",
                done.size(),
                CLIENTS,
                done.stream().filter(one -> one.answer().isAcknowledged()).count(),
                done.stream().mapToInt(Done::attempts).sum(),
                clients.longestWait().toMillis() / 1000.0,
                gone,
                Duration.between(begin, Instant.now()).toSeconds());
    }
}
