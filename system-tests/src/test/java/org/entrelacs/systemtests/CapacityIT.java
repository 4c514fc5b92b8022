package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Acknowledged;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Done;
import org.entrelacs.systemtests.capacity.Outcome;
import org.entrelacs.systemtests.capacity.Rush;
import org.entrelacs.systemtests.reading.WholeLog;
import org.junit.jupiter.api.Test;

/// Many plans agree at once to what few offers cannot carry, while processes are killed; `-Dcapacity.people=1000` for
/// more of them.
class CapacityIT {
    private static final int PEOPLE = Integer.getInteger("capacity.people", 120);
    private static final int CLIENTS = 24;
    private static final long SEED = 20_261_122;
    private static final List<Service> RUNNING = List.of(Service.ASSESSMENT, Service.PLANNING);

    @Test
    void no_week_is_promised_twice_and_no_hours_are_held_for_a_plan_that_is_gone() throws Exception {
        long begin = System.nanoTime();
        try (Network network = Networks.fresh("capacity")) {
            start(network);
            Clients before = Networks.clients(network);
            Clients clients = Networks.clients(network);
            Rush rush = new Rush(PEOPLE, CLIENTS, SEED);
            rush.prepare(before);
            long prepared = System.nanoTime();

            List<String> kills = new ArrayList<>();
            rush.go(clients, isOver -> kills.addAll(kill(network, clients, isOver)));
            long asked = System.nanoTime();

            WholeLog log = Quiescence.of(network, RUNNING).audited().thenRead();
            Outcome outcome = Outcome.of(log);
            System.out.printf(
                    """
                    CapacityIT: %d people at %d offers: %s
                      SIGKILL for %s
                      prepared in %d s, asked in %d s, looked at in %d s
                    """,
                    PEOPLE,
                    Rush.offers().size(),
                    outcome,
                    String.join(", ", kills),
                    (prepared - begin) / 1_000_000_000,
                    (asked - prepared) / 1_000_000_000,
                    (System.nanoTime() - asked) / 1_000_000_000);
            assertEquals(List.of(), outcome.faults());
            assertEquals(PEOPLE, outcome.agreed());
            assertEquals(List.of(), Acknowledged.faults(log, network.settings().prefix(), all(before, clients)));
            assertTrue(outcome.reserved() > 0 && outcome.refused() > 0, "hours were not scarce");
            assertEquals(4, kills.size(), () -> "killed: " + kills);
        }
    }

    private static void start(Network network) {
        network.broker().prepare();
        network.broker().start();
        RUNNING.forEach(service -> network.service(service).start());
        network.broker().awaitReady();
        RUNNING.forEach(service -> network.service(service).awaitReady());
    }

    private static List<String> kill(Network network, Clients clients, BooleanSupplier isOver) {
        Kills kills = new Kills(network, clients, isOver);
        kills.service(Service.PLANNING, PEOPLE / 10);
        kills.broker(PEOPLE * 30 / 100);
        kills.service(Service.PLANNING, PEOPLE * 50 / 100);
        kills.broker(PEOPLE * 70 / 100);
        return kills.done();
    }

    private static List<Done> all(Clients one, Clients other) {
        List<Done> all = new ArrayList<>(one.done());
        all.addAll(other.done());
        return all;
    }
}
