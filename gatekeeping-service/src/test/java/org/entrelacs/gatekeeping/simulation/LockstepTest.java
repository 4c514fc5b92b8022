package org.entrelacs.gatekeeping.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyContent.Authority;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.envelope.RandomDays;
import org.entrelacs.gatekeeping.simulation.Comparison.Change;
import org.entrelacs.gatekeeping.simulation.Comparison.End;
import org.entrelacs.gatekeeping.simulation.Scenario.Arrivals;
import org.entrelacs.gatekeeping.weighing.Cases;
import org.entrelacs.log.json.JsonCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockstepTest {
    private static final PolicyContent STRICT = Cases.policy(99, "70", Money.eur(150_000));

    private static final PolicyContent PACED = Cases.speaking(
            Cases.policy(99, "50", Money.eur(150_000)),
            null,
            null,
            new Pacing(
                    7, BigDecimal.valueOf(40), BigDecimal.valueOf(20), BigDecimal.valueOf(90), new BigDecimal("0.02")),
            null,
            null);
    private static final Instant LATE = Instant.parse("2026-12-01T09:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218})
    void where_nothing_is_otherwise_the_same_bytes_are_written(long seed) {
        var life = RandomDays.life(seed, 400);
        for (var from : List.of(Instant.EPOCH, middle(life))) {
            var found = compare(life, same(from, Instant.MAX));
            assertTrue(found.identical(), () -> "seed " + seed + " from " + from + ": " + found.changes());
            assertEquals(List.of(), found.changes());
            assertEquals(0, found.notApplicable());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {221, 222, 223, 224, 225, 226})
    void under_another_policy_the_same_requests_are_decided_otherwise(long seed) {
        var life = RandomDays.life(seed, 400);
        var found = compare(life, scenario(Optional.of(STRICT), Optional.empty()));
        assertEquals(found.fact().requests(), found.otherwise().requests());
        assertFalse(found.identical());
    }

    @Test
    void another_budget_serves_others() {
        var first = Cases.strong("r1", 600);
        var second = Cases.strong("r2", 400);
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(first)
                .receives(second)
                .appends();
        var rich = compare(life, scenario(Optional.empty(), Optional.of(Money.eur(1_000))));
        assertEquals(List.of("r2"), rich.changes().stream().map(Change::request).toList());
        assertEquals(List.of(1, 0), List.of(rich.gained(), rich.lost()));
        var poor = compare(life, scenario(Optional.empty(), Optional.of(Money.eur(0))));
        assertEquals(List.of(0, 1), List.of(poor.gained(), poor.lost()));
    }

    @Test
    void another_threshold_refuses_others() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 300))
                .appends();
        var found = compare(life, scenario(Optional.of(STRICT), Optional.empty()));
        assertEquals(List.of(new Change("r1", new End("granted", 300), new End("waiting", 0))), found.changes());
    }

    @Test
    void what_only_the_other_policy_leaves_to_people_counts_as_confirmed() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 300))
                .appends();
        var panel = Cases.speaking(Cases.policy(2, Money.eur(0)), new Authority(Money.eur(10), Map.of(), 3, 14));
        var found = compare(life, scenario(Optional.of(panel), Optional.empty()));
        assertEquals(List.of(), found.changes());
        assertEquals(1, found.otherwise().served());
    }

    @Test
    void what_a_person_decided_in_fact_is_decided_so_on_the_other_side() {
        var refused = new DecideRequest(
                "r1",
                Hand.own("anna"),
                new Depart(DecisionOutcome.REFUSED, Money.eur(0), "other-help", new PersonalText("No.")),
                Cases.MONDAY);
        var life = Life.of(Cases.envelope(600), Cases.policy(1, Money.eur(0)))
                .receives(Cases.strong("r1", 300))
                .asked(refused)
                .appends();
        var found = compare(life, scenario(Optional.of(Cases.policy(2, "40", Money.eur(0))), Optional.empty()));
        assertEquals(List.of(), found.changes());
        assertEquals(Map.of("refused", 1), found.otherwise().standings());
    }

    @ParameterizedTest
    @ValueSource(longs = {241, 242, 243, 244, 245, 246})
    void who_gained_and_who_lost_is_the_difference_of_who_was_served(long seed) {
        var found =
                compare(RandomDays.life(seed, 400), scenario(Optional.of(STRICT), Optional.of(Money.eur(5_000_000))));
        assertEquals(found.otherwise().served(), found.fact().served() + found.gained() - found.lost());
        assertEquals(
                found.otherwise().granted() - found.fact().granted(),
                found.changes().stream()
                        .mapToLong(change ->
                                change.otherwise().granted() - change.fact().granted())
                        .sum());
    }

    /// Money for one of two equals: who gets it is luck of the hour.
    @Test
    void in_another_order_of_arrival_others_are_served() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 600))
                .at(Cases.MONDAY.plus(Duration.ofHours(2)))
                .receives(Cases.strong("r2", 600))
                .appends();
        var orders = LongStream.range(0, 20)
                .mapToObj(seed -> compare(life, shuffled(7, seed)))
                .map(found -> found.changes().stream().map(Change::request).toList())
                .collect(Collectors.toSet());
        assertEquals(Set.of(List.of(), List.of("r1", "r2")), orders);
    }

    @ParameterizedTest
    @ValueSource(longs = {251, 252, 253})
    void the_same_seed_gives_the_same_order_and_nobody_is_lost(long seed) {
        var life = RandomDays.life(seed, 400);
        var found = compare(life, shuffled(30, seed));
        assertEquals(found, compare(life, shuffled(30, seed)));
        assertEquals(found.fact().requests(), found.otherwise().requests());
        assertFalse(found.identical());
    }

    @Test
    void what_came_before_stays_as_it_was() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 300))
                .at(Cases.MONDAY.plus(Duration.ofDays(2)))
                .receives(Cases.strong("r2", 300))
                .appends();
        var tuesday = Cases.MONDAY.plus(Duration.ofDays(1));
        var found = compare(
                life, new Scenario("e", tuesday, Instant.MAX, Optional.of(STRICT), Optional.empty(), Optional.empty()));
        assertEquals(
                List.of("r2"), found.changes().stream().map(Change::request).toList());
        assertEquals(1, found.fact().requests());
    }

    @Test
    void what_comes_after_is_left_out() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 300))
                .at(Cases.MONDAY.plus(Duration.ofDays(2)))
                .receives(Cases.strong("r2", 300))
                .appends();
        var tuesday = Cases.MONDAY.plus(Duration.ofDays(1));
        var found = compare(life, same(Instant.EPOCH, tuesday));
        assertEquals(1, found.fact().requests());
    }

    @Test
    void what_is_due_there_alone_passes_also_when_nothing_more_happened_in_fact() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 500))
                .appends();
        var paced = scenario(Optional.of(PACED), Optional.empty());
        var early = compare(life, paced, Cases.MONDAY.plus(Duration.ofDays(1)));
        assertEquals(List.of(new Change("r1", new End("granted", 500), new End("waiting", 0))), early.changes());
        var late = compare(life, paced, LATE);
        assertEquals(List.of(), late.changes());
    }

    @Test
    void nothing_passes_there_after_the_scenarios_end() {
        var life = Life.of(Cases.envelope(600), Cases.policy())
                .receives(Cases.strong("r1", 500))
                .appends();
        var tuesday = Cases.MONDAY.plus(Duration.ofDays(1));
        var found = compare(
                life,
                new Scenario("e", Instant.EPOCH, tuesday, Optional.of(PACED), Optional.empty(), Optional.empty()),
                LATE);
        assertEquals(
                List.of("r1"), found.changes().stream().map(Change::request).toList());
    }

    private static Scenario scenario(Optional<PolicyContent> policy, Optional<Money> total) {
        return new Scenario("e", Instant.EPOCH, Instant.MAX, policy, total, Optional.empty());
    }

    private static Scenario same(Instant from, Instant to) {
        return new Scenario("e", from, to, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Scenario shuffled(int withinDays, long seed) {
        return new Scenario(
                "e",
                Instant.EPOCH,
                Instant.MAX,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Arrivals(withinDays, seed)));
    }

    private static Instant middle(List<Append> life) {
        return life.get(life.size() / 2).occurredAt().minus(Duration.ofSeconds(1));
    }

    private static Comparison compare(List<Append> life, Scenario scenario) {
        return compare(life, scenario, life.getLast().at());
    }

    private static Comparison compare(List<Append> life, Scenario scenario, Instant now) {
        var simulation = new Simulation(scenario, JsonCodec.published());
        life.forEach(simulation::take);
        return simulation.compare(now);
    }
}
