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
import java.util.concurrent.atomic.AtomicInteger;
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

class KillsIT {
    private static final int COMMANDS = Integer.getInteger("entrelacs.kills.commands", 2000);
    private static final int CLIENTS = 16;

    @Test
    void nothing_acknowledged_is_lost_or_repeated_when_every_process_is_killed() throws Exception {
        Instant begin = Instant.now();
        try (Network network = Networks.fresh("kills")) {
            network.start();
            Clients clients = Networks.clients(network);
            new Scenery(clients).set();
            List<String> kills = workAndKill(network, clients);
            WholeLog log = Quiescence.of(network).audited().thenRead();

            assertEquals(List.of(), Acknowledged.faults(log, network.settings().prefix(), clients.done()));
            assertEquals(8, kills.size(), () -> "killed: " + kills);
            assertTrue(clients.doneSoFar() >= COMMANDS);
            report(clients.done(), log, kills, begin);
        }
    }

    private static List<String> workAndKill(Network network, Clients clients) throws Exception {
        AtomicInteger atWork = new AtomicInteger(CLIENTS);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Cast cast = new Cast("c%02d".formatted(client));
                work.add(threads.submit(() -> work(clients, cast, atWork)));
            }
            Kills kills = new Kills(network, clients, () -> atWork.get() < CLIENTS);
            kills.service(Service.ASSESSMENT, COMMANDS / 10);
            kills.service(Service.PLANNING, COMMANDS * 2 / 10);
            kills.service(Service.GATEKEEPING, COMMANDS * 4 / 10);
            kills.service(Service.COORDINATION, COMMANDS * 5 / 10);
            // A broker that dies between its word and its marker is the hardest to survive: KAFKA-20734.
            kills.broker(COMMANDS * 60 / 100);
            kills.broker(COMMANDS * 66 / 100);
            kills.broker(COMMANDS * 72 / 100);
            kills.everything(COMMANDS * 8 / 10);
            for (Future<?> one : work) {
                one.get();
            }
            return kills.done();
        }
    }

    private static void work(Clients clients, Cast cast, AtomicInteger atWork) {
        try {
            for (int i = 0; clients.doneSoFar() < COMMANDS; i++) {
                new Journey(clients, cast, cast.name() + "-person-" + i).go();
            }
        } finally {
            atWork.decrementAndGet();
        }
    }

    private static void report(List<Done> done, WholeLog log, List<String> kills, Instant begin) {
        long acknowledged =
                done.stream().filter(one -> one.answer().isAcknowledged()).count();
        int attempts = done.stream().mapToInt(Done::attempts).sum();
        System.out.printf(
                "KillsIT: %d commands from %d clients (%d acknowledged, %d refused by rules, %d attempts), %d events,"
                        + " SIGKILL for %s; %d s%n",
                done.size(),
                CLIENTS,
                acknowledged,
                done.size() - acknowledged,
                attempts,
                log.domain().size(),
                String.join(", ", kills),
                Duration.between(begin, Instant.now()).toSeconds());
    }
}
