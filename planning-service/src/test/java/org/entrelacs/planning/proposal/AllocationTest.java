package org.entrelacs.planning.proposal;

import static org.entrelacs.planning.proposal.SomeSituation.HOUSEHOLD;
import static org.entrelacs.planning.proposal.SomeSituation.WASHING;
import static org.entrelacs.planning.proposal.SomeSituation.WEIGHTS;
import static org.entrelacs.planning.proposal.SomeSituation.offer;
import static org.entrelacs.planning.proposal.SomeSituation.person;
import static org.entrelacs.planning.proposal.SomeSituation.preferring;
import static org.entrelacs.planning.proposal.SomeSituation.problem;
import static org.entrelacs.planning.proposal.SomeSituation.served;
import static org.entrelacs.planning.proposal.SomeSituation.speaking;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.entrelacs.planning.proposal.generated.GeneratedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllocationTest {
    private static final FreeOffer HELP = offer("help", "adess", 600);

    /// Everybody gets the first option that is something.
    private static Allocation served(Problem problem) {
        Allocation allocation = new Allocation(problem);
        problem.demands()
                .forEach(demand -> allocation.put(demand, demand.options().get(1)));
        return allocation;
    }

    private static Map<String, Long> points(PersonInNeed person, FreeOffer... offers) {
        return served(problem(List.of(person), List.of(offers))).sum().shown();
    }

    @Test
    void a_severe_need_that_gets_nothing_costs_its_hours_and_leaves_the_person_out() {
        var nobody = new Allocation(problem(List.of(person("p", WASHING)), List.of(HELP)));

        assertEquals(Map.of("unmet", 2900L, "left-out", 500L), nobody.sum().shown());
    }

    @Test
    void a_need_that_is_met_costs_money() {
        assertEquals(Map.of("cost", 100L), points(person("p", WASHING), HELP));
    }

    @Test
    void another_provider_than_the_preferred_one_costs() {
        assertEquals(Map.of("cost", 100L, "preference", 30L), points(preferring(person("p", WASHING), "relais"), HELP));
    }

    @Test
    void another_provider_than_the_known_one_costs_twice_over() {
        FreeOffer meals = SomeSituation.ofClass(offer("meals", "relais", 0), "meals");

        assertEquals(
                Map.of("cost", 100L, "continuity", 40L, "organisations", 30L),
                points(SomeSituation.served(person("p", WASHING), meals), HELP));
    }

    @Test
    void no_common_language_costs() {
        assertEquals(Map.of("cost", 100L, "language", 50L), points(speaking(person("p", WASHING), "pt"), HELP));
    }

    @Test
    void hours_beyond_what_is_free_break_the_capacity() {
        var two = problem(List.of(person("p", WASHING), person("q", WASHING)), List.of(offer("help", "adess", 300)));

        assertEquals(180, served(two).broken());
    }

    @Test
    void two_offers_of_one_class_for_one_person_overlap() {
        var problem = problem(List.of(person("p", WASHING, HOUSEHOLD)), List.of(HELP, offer("other", "relais", 600)));
        var allocation = new Allocation(problem);
        Demand washing = problem.demands().getFirst();
        Demand household = problem.demands().getLast();
        allocation.put(washing, washing.options().get(1));
        allocation.put(household, household.options().getLast());

        assertEquals(1, allocation.broken());
    }

    @Test
    void two_needs_may_be_met_by_one_offer() {
        assertEquals(
                0,
                served(problem(List.of(person("p", WASHING, HOUSEHOLD)), List.of(HELP)))
                        .broken());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sums_kept_along_the_way_are_those_of_a_count_from_scratch(long seed) {
        Problem problem = Problem.of(GeneratedNetwork.of(seed, 40, 60), WEIGHTS);
        Allocation allocation = new Allocation(problem);
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            Demand demand =
                    problem.demands().get(random.nextInt(problem.demands().size()));
            allocation.put(
                    demand, demand.options().get(random.nextInt(demand.options().size())));
        }
        Answer answer = allocation.answer();

        assertEquals(BruteCheck.points(problem, answer), answer.points());
        assertEquals(answer.points(), allocation.sum().total());
        assertEquals(BruteCheck.broken(problem, answer).isEmpty(), allocation.broken() == 0);
    }
}
