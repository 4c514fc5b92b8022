package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Acknowledged;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Done;
import org.entrelacs.systemtests.budget.Answers;
import org.entrelacs.systemtests.budget.Bookkeeping;
import org.entrelacs.systemtests.budget.EnvelopeReading;
import org.entrelacs.systemtests.reading.WholeLog;
import org.entrelacs.systemtests.scarcity.Crowd;
import org.entrelacs.systemtests.scarcity.Donor;
import org.entrelacs.systemtests.scarcity.Inquiry;
import org.junit.jupiter.api.Test;

/// Many ask one small envelope at once while processes are killed; `-Dscarcity.requests=1000` for more of them.
class ScarcityIT {
    private static final int REQUESTS = Integer.getInteger("scarcity.requests", 400);
    private static final int CLIENTS = 32;
    private static final long SEED = 20_261_122;
    private static final List<Service> RUNNING = List.of(Service.ASSESSMENT, Service.PLANNING, Service.GATEKEEPING);

    @Test
    void a_scarce_budget_is_never_overspent_and_everybody_gets_one_answer() throws Exception {
        long begin = System.nanoTime();
        try (Network network = Networks.fresh("scarcity")) {
            start(network);
            Clients before = Networks.clients(network);
            Clients clients = Networks.clients(network);
            Crowd crowd = new Crowd(REQUESTS, CLIENTS, SEED);
            crowd.prepare(before);
            long prepared = System.nanoTime();

            Donor donor = new Donor(clients, Crowd.ENVELOPE, crowd.wanted(), REQUESTS);
            List<String> kills = new ArrayList<>();
            crowd.ask(clients, donor, atWork -> kills.addAll(kill(network, clients, atWork)));
            long asked = System.nanoTime();

            WholeLog log = Quiescence.of(network, RUNNING).audited().thenRead();
            var stream = EnvelopeReading.of(log, Crowd.ENVELOPE);
            Bookkeeping books = Bookkeeping.of(stream);
            Answers answers = Answers.of(stream);
            List<String> differences = new Inquiry(new Budgets(before), crowd, answers).differences(books, before);
            System.out.printf(
                    """
                    ScarcityIT: %d requests from %d clients at one envelope: %s, parts granted %d times
                      %d versions, %s; %d gifts, %d cuts granted and %d refused; %d plans looked at
                      SIGKILL for %s
                      prepared in %d s, asked in %d s, looked at in %d s
                    """,
                    REQUESTS,
                    CLIENTS,
                    answers.standings(),
                    answers.parts(),
                    books.versions(),
                    books,
                    donor.gifts(),
                    donor.granted(),
                    donor.refused(),
                    answers.told().size(),
                    String.join(", ", kills),
                    (prepared - begin) / 1_000_000_000,
                    (asked - prepared) / 1_000_000_000,
                    (System.nanoTime() - asked) / 1_000_000_000);
            assertEquals(List.of(), books.faults());
            assertEquals(List.of(), answers.faults());
            assertEquals(REQUESTS, answers.told().size());
            assertEquals(List.of(), differences);
            assertEquals(List.of(), Acknowledged.faults(log, network.settings().prefix(), all(before, clients)));
            assertTrue(answers.standings().keySet().containsAll(List.of("granted", "waiting", "refused")));
            assertTrue(answers.parts() > 0, "nobody was granted a part");
            assertTrue(donor.refused() > 0, "no cut was refused, so money was not scarce");
            assertEquals(5, kills.size(), () -> "killed: " + kills);
        }
    }

    /// Coordination takes no part in who gets money.
    private static void start(Network network) {
        network.broker().prepare();
        network.broker().start();
        RUNNING.forEach(service -> network.service(service).start());
        network.broker().awaitReady();
        RUNNING.forEach(service -> network.service(service).awaitReady());
    }

    private static List<String> kill(Network network, Clients clients, Crowd.Work work) {
        Kills kills = new Kills(network, clients, work::isOver);
        kills.serviceWhileAsked(Service.GATEKEEPING, Service.PLANNING, REQUESTS / 10);
        kills.service(Service.PLANNING, REQUESTS * 25 / 100);
        kills.broker(REQUESTS * 40 / 100);
        kills.serviceWhileAsked(Service.GATEKEEPING, Service.PLANNING, REQUESTS * 55 / 100);
        kills.broker(REQUESTS * 70 / 100);
        return kills.done();
    }

    private static List<Done> all(Clients one, Clients other) {
        List<Done> all = new ArrayList<>(one.done());
        all.addAll(other.done());
        return all;
    }
}
