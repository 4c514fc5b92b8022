package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Acknowledged;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Done;
import org.entrelacs.systemtests.proposal.Hours;
import org.entrelacs.systemtests.proposal.Town;
import org.entrelacs.systemtests.reading.WholeLog;
import org.junit.jupiter.api.Test;

/// Many choose from proposals at once that promise the same hours twice, while processes are killed;
/// `-Dproposals.people=1000` for more of them.
class ProposalsIT {
    private static final int PEOPLE = Integer.getInteger("proposals.people", 100);
    private static final int CLIENTS = 16;
    private static final int COMMANDS_A_PERSON = 4;
    private static final List<Service> RUNNING = List.of(Service.ASSESSMENT, Service.PLANNING, Service.GATEKEEPING);

    @Test
    void proposals_that_promise_the_same_hours_twice_exceed_no_capacity() throws Exception {
        try (Network network = Networks.fresh("proposals")) {
            start(network);
            Clients before = Networks.clients(network);
            Clients clients = Networks.clients(network);
            Town town = new Town(PEOPLE, CLIENTS);
            town.prepare(before);
            assertEquals(PEOPLE, town.inTerritory(before));
            var proposed = town.propose(before);

            List<String> kills = new ArrayList<>();
            town.choose(clients, proposed, work -> kills.addAll(kill(network, clients, work)));

            WholeLog log = Quiescence.of(network, RUNNING).audited().thenRead();
            Hours hours = Hours.of(log);
            System.out.printf("ProposalsIT: %d people, %s; SIGKILL for %s%n", PEOPLE, hours, String.join(", ", kills));
            assertEquals(List.of(), hours.faults());
            assertEquals(PEOPLE, proposed.size());
            assertEquals(
                    hours.fromProposals(),
                    hours.reserved() + hours.refused(),
                    "every chosen service was answered by its offer");
            assertTrue(hours.refused() > 0, "nobody was refused, so hours were not scarce");
            assertEquals(List.of(), Acknowledged.faults(log, network.settings().prefix(), all(before, clients)));
            assertEquals(4, kills.size(), () -> "killed: " + kills);
        }
    }

    /// Coordination takes no part in who gets hours.
    private static void start(Network network) {
        network.broker().prepare();
        network.broker().start();
        RUNNING.forEach(service -> network.service(service).start());
        network.broker().awaitReady();
        RUNNING.forEach(service -> network.service(service).awaitReady());
    }

    private static List<String> kill(Network network, Clients clients, Town.Work work) {
        int commands = PEOPLE * COMMANDS_A_PERSON;
        Kills kills = new Kills(network, clients, work::isOver);
        kills.service(Service.PLANNING, commands * 15 / 100);
        kills.broker(commands * 35 / 100);
        kills.service(Service.PLANNING, commands * 55 / 100);
        kills.broker(commands * 75 / 100);
        return kills.done();
    }

    private static List<Done> all(Clients one, Clients other) {
        List<Done> all = new ArrayList<>(one.done());
        all.addAll(other.done());
        return all;
    }
}
