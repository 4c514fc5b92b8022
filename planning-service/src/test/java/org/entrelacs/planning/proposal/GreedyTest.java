package org.entrelacs.planning.proposal;

import static org.entrelacs.planning.proposal.SomeSituation.HOUSEHOLD;
import static org.entrelacs.planning.proposal.SomeSituation.WASHING;
import static org.entrelacs.planning.proposal.SomeSituation.WEIGHTS;
import static org.entrelacs.planning.proposal.SomeSituation.offer;
import static org.entrelacs.planning.proposal.SomeSituation.person;
import static org.entrelacs.planning.proposal.SomeSituation.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.entrelacs.planning.proposal.generated.GeneratedNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GreedyTest {
    private static final Problem SHORT_OF_HOURS = problem(
            List.of(person("first", HOUSEHOLD), person("worst", WASHING)), List.of(offer("help", "adess", 240)));

    private static List<Integer> parts(Answer answer) {
        return answer.chosen().stream().map(Option::part).toList();
    }

    @Test
    void who_comes_first_gets_all_and_the_next_what_is_left() {
        assertEquals(List.of(100, 50), parts(Greedy.firstCome(SHORT_OF_HOURS)));
    }

    @Test
    void what_is_worst_is_met_before_what_came_first() {
        assertEquals(List.of(0, 100), parts(Greedy.worstFirst(SHORT_OF_HOURS)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void nothing_hard_is_ever_broken(long seed) {
        Problem problem = Problem.of(GeneratedNetwork.of(seed, 100, 60), WEIGHTS);

        assertEquals(List.of(), BruteCheck.broken(problem, Greedy.firstCome(problem)));
        assertEquals(List.of(), BruteCheck.broken(problem, Greedy.worstFirst(problem)));
    }
}
