package org.entrelacs.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkClock;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.applicants.Budgets;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.reading.WholeLog;
import org.entrelacs.systemtests.whatif.End;
import org.entrelacs.systemtests.whatif.Found;
import org.entrelacs.systemtests.whatif.Heap;
import org.entrelacs.systemtests.whatif.Simulations;
import org.entrelacs.systemtests.year.Days;
import org.entrelacs.systemtests.year.Demand;
import org.entrelacs.systemtests.year.Figures;
import org.entrelacs.systemtests.year.Lived;
import org.entrelacs.systemtests.year.Twins;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A year of a territory, lived once for all tests: everybody asks an envelope where the first who come get what there
/// is, and their twin another one that is paced. `-Dyear.inhabitants=100000` for the size that the figures are known
/// for, `-Dyear.seed=…` for another year.
class YearIT {
    private static final int INHABITANTS = Integer.getInteger("year.inhabitants", 15_000);
    private static final long SEED = Long.getLong("year.seed", 20_261_122);
    private static final int SIMULATIONS = 10;
    /// So many requests take longer to decide again than it takes to tell of it.
    private static final int LONG = 300;
    private static final double MEBIBYTE = 1 << 20;

    private static Network network;
    private static Clients clients;
    private static Simulations simulations;
    private static Demand demand;
    private static long budget;
    private static Lived firstCome;
    private static Lived paced;

    @BeforeAll
    static void a_year_is_lived() throws Exception {
        long begin = System.nanoTime();
        network = Networks.fresh("year");
        clients = Networks.clients(network);
        simulations = new Simulations(network, clients);
        demand = Demand.of(INHABITANTS, SEED);
        Days days = Days.after(LocalDate.now(ZoneOffset.UTC));
        NetworkClock clock = new NetworkClock(network.clients(), Duration.ZERO, network::clockOffset);
        Twins twins = new Twins(demand, days, clock, clients);
        budget = twins.budget();
        network.start();
        long started = System.nanoTime();
        twins.live();
        long lived = System.nanoTime();
        WholeLog log = Quiescence.of(network).audited().thenRead();
        firstCome = Lived.of(log, Twins.FIRST_COME, budget, days);
        paced = Lived.of(log, Twins.PACED, budget, days);
        System.out.printf(
                """
                YearIT: a year of %d inhabitants (seed %d) from %s on, %d people and their twins, %.2f EUR for each envelope
                  %d commands, %d events; started in %d s, lived in %d s, audited in %d s
                  %s
                  %s
                  %s
                """,
                INHABITANTS,
                SEED,
                days.first(),
                demand.asks().size(),
                budget / 100.0,
                clients.doneSoFar(),
                log.domain().size(),
                (started - begin) / 1_000_000_000,
                (lived - started) / 1_000_000_000,
                (System.nanoTime() - lived) / 1_000_000_000,
                Lived.heads(),
                firstCome.line(),
                paced.line());
    }

    @AfterAll
    static void the_network_ends() {
        network.close();
    }

    @Test
    void everybody_got_one_answer_and_no_envelope_was_overspent() {
        for (Lived lived : List.of(firstCome, paced)) {
            assertEquals(demand.asks().size(), lived.answers().told().size());
            assertEquals(List.of(), lived.answers().faults());
            assertEquals(List.of(), lived.books().faults());
        }
    }

    @Test
    void who_comes_first_takes_all_by_the_end_of_the_summer() {
        Figures figures = firstCome.figures();
        assertBetween(52, 58, figures.allScore());
        assertBetween(28, 36, figures.exhausted());
        assertBetween(0, figures.served() / 50.0, figures.quarters().getLast());
        assertBetween(0.95, 1, figures.committed());
    }

    @Test
    void a_paced_budget_lasts_stays_close_to_its_plan_and_serves_the_stronger_claims() {
        Figures figures = paced.figures();
        double largest = (double) demand.largest() / budget;
        assertBetween(
                0.10 * figures.served(),
                0.40 * figures.served(),
                figures.quarters().getLast());
        assertTrue(figures.exhausted() == 0 || figures.exhausted() > 39, "exhausted in week " + figures.exhausted());
        assertBetween(0, 2 * Twins.BUFFER + largest, figures.distance());
        assertBetween(0.95, 1, figures.committed());
        assertBetween(firstCome.figures().score() + 3, 100, figures.score());
        assertBetween(20, figures.highest() - 5, figures.lowest());
        assertBetween(figures.lowest(), 90, figures.highest());
    }

    @Test
    void under_the_same_policy_every_byte_is_decided_again() throws Exception {
        Found found = simulations.follow(simulations.begin(Twins.FIRST_COME, Twins.FIRST_COME, "same"));
        System.out.printf("What if nothing was otherwise: told %s%n%s", found.progress(), found.table());
        assertTrue(found.isIdentical());
        assertEquals(Map.of(), found.changes());
    }

    @Test
    void under_the_paced_policy_each_request_ends_as_its_twins_did() throws Exception {
        Found found = simulations.follow(simulations.begin(Twins.FIRST_COME, Twins.PACED, "paced"));
        System.out.printf("What if the first-come budget had been paced: told %s%n%s", found.progress(), found.table());
        Map<String, End> twins = ends(Twins.PACED, Map.of());
        assertNotEquals(twins, ends(Twins.FIRST_COME, Map.of()));
        assertEquals(twins, ends(Twins.FIRST_COME, found.changes()));
        assertEquals(
                firstCome.figures().served(),
                found.summary().path("fact").path("served").asInt());
        assertEquals(
                paced.figures().served(),
                found.summary().path("otherwise").path("served").asInt());
    }

    @Test
    void simulations_tell_how_far_they_are_and_hold_little() throws Exception {
        Heap heap = new Heap(network.service(Service.GATEKEEPING), Service.GATEKEEPING, clients);
        long limit = heap.limit();
        long before = heap.live();
        List<Found> all = new ArrayList<>();
        long most = heap.mostDuring(() -> all.addAll(simulations.together(SIMULATIONS, Twins.FIRST_COME, Twins.PACED)));
        long after = heap.live();
        System.out.printf(
                "%d simulations waiting for each other: heap of gatekeeping, live, %.1f MiB before, at most %.1f during,"
                        + " %.1f after, of %.0f; the last told %s%n",
                SIMULATIONS,
                before / MEBIBYTE,
                most / MEBIBYTE,
                after / MEBIBYTE,
                limit / MEBIBYTE,
                all.getLast().progress().stream().distinct().toList());
        assertTrue(most - before < limit / 4, "simulations hold too much");
        assertTrue(after - before < limit / 16, "simulations keep too much");
        for (Found found : all) {
            assertEquals(found.progress().stream().sorted().toList(), found.progress());
            assertEquals("done", found.progress().getLast().state());
        }
        assertTrue(all.getLast().progress().stream().distinct().count() > 1, "the last one did not advance");
        assertTrue(
                demand.asks().size() < LONG || all.stream().anyMatch(Found::toldOfReading),
                "nobody was told how far the log was read");
    }

    /// How each person's request ended, by the person's name without the envelope.
    ///
    /// @param instead for requests that are not looked up
    private static Map<String, End> ends(String envelope, Map<String, End> instead) {
        Map<String, End> ends = new TreeMap<>();
        for (JsonNode request : new Budgets(clients).requests(envelope)) {
            End fact = new End(
                    request.path("state").asText(),
                    request.path("encumbered").path("minor").asLong());
            String person = request.path("person").asText().replace("-" + envelope, "");
            ends.put(person, instead.getOrDefault(request.path("request").asText(), fact));
        }
        return ends;
    }

    private static void assertBetween(double least, double most, double found) {
        assertTrue(least <= found && found <= most, () -> found + " is not between " + least + " and " + most);
    }
}
