package org.entrelacs.planning.proposal;

import static org.entrelacs.planning.proposal.SomeSituation.WASHING;
import static org.entrelacs.planning.proposal.SomeSituation.WEIGHTS;
import static org.entrelacs.planning.proposal.SomeSituation.in;
import static org.entrelacs.planning.proposal.SomeSituation.offer;
import static org.entrelacs.planning.proposal.SomeSituation.person;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.planning.proposal.Search.EndedBy;
import org.entrelacs.planning.proposal.generated.GeneratedNetwork;
import org.entrelacs.planning.proposal.solver.LocalSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposerTest {
    private static final Duration PLENTY = Duration.ofMinutes(5);
    private static final long MOVES = 60_000;

    private final Proposer proposer = new Proposer(new LocalSearch());
    private final List<Long> told = new ArrayList<>();
    private long tried;
    private boolean cancelled;

    private Proposal propose(Situation situation, Effort effort) {
        return proposer.propose(situation, WEIGHTS, effort, new Search.Watch() {
            @Override
            public void foundBetter(long points) {
                told.add(points);
            }

            @Override
            public void tried(long moves) {
                tried = moves;
            }

            @Override
            public boolean isCancelled() {
                return cancelled;
            }
        });
    }

    private static Situation network(long seed) {
        return GeneratedNetwork.of(seed, 60, 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_proposal_covers_more_than_serving_who_comes_first(long seed) {
        Proposal proposal = propose(network(seed), new Effort(1, MOVES, PLENTY));

        assertTrue(proposal.answer().measure().coverage()
                > proposal.firstCome().measure().coverage());
        assertTrue(proposal.answer().points() < proposal.firstCome().points());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_proposal_breaks_nothing_hard_and_costs_what_it_says(long seed) {
        Proposal proposal = propose(network(seed), new Effort(1, MOVES, PLENTY));

        assertEquals(List.of(), BruteCheck.broken(proposal.problem(), proposal.answer()));
        assertEquals(
                BruteCheck.points(proposal.problem(), proposal.answer()),
                proposal.answer().points());
    }

    @Test
    void a_search_improves_on_what_it_begins_with() {
        propose(network(1), new Effort(1, MOVES, PLENTY));

        assertTrue(told.getLast() < told.getFirst());
    }

    @Test
    void the_same_seed_proposes_the_same() {
        Answer once = propose(network(1), new Effort(7, MOVES, PLENTY)).answer();
        Answer again = propose(network(1), new Effort(7, MOVES, PLENTY)).answer();

        assertEquals(once, again);
    }

    @Test
    void another_seed_looks_elsewhere() {
        Answer once = propose(network(1), new Effort(7, MOVES, PLENTY)).answer();
        Answer other = propose(network(1), new Effort(8, MOVES, PLENTY)).answer();

        assertNotEquals(once.chosen(), other.chosen());
    }

    @Test
    void all_moves_tried_is_told() {
        Proposal proposal = propose(network(1), new Effort(1, MOVES, PLENTY));

        assertEquals(EndedBy.MOVES, proposal.endedBy());
        assertTrue(proposal.moves() >= MOVES, () -> proposal.moves() + " moves");
    }

    @Test
    void a_clock_that_strikes_first_is_told_and_leaves_a_whole_proposal() {
        Proposal proposal = propose(network(1), new Effort(1, Long.MAX_VALUE, Duration.ofMillis(200)));

        assertEquals(EndedBy.SECONDS, proposal.endedBy());
        assertEquals(List.of(), BruteCheck.broken(proposal.problem(), proposal.answer()));
    }

    @Test
    void who_cancels_gets_the_best_so_far() {
        cancelled = true;
        Proposal proposal = propose(network(1), new Effort(1, Long.MAX_VALUE, PLENTY));

        assertEquals(EndedBy.CANCELLED, proposal.endedBy());
        assertEquals(List.of(), BruteCheck.broken(proposal.problem(), proposal.answer()));
        assertTrue(tried > 0);
    }

    @Test
    void where_no_offer_is_possible_there_is_nothing_to_try() {
        var nothing = new Situation(
                List.of(person("p", WASHING)), List.of(in(offer("help", "adess", 600), "south")), Distances.NONE);

        assertEquals(
                EndedBy.NOTHING_TO_TRY,
                propose(nothing, new Effort(1, MOVES, PLENTY)).endedBy());
    }

    @Test
    void a_search_that_finds_worse_is_not_believed() {
        Search worse = (problem, _, _, _) -> new Search.Found(new Allocation(problem).answer(), 1, EndedBy.MOVES);
        Proposal proposal = new Proposer(worse).propose(network(1), WEIGHTS, new Effort(1, 1, PLENTY), IGNORING);

        assertTrue(proposal.answer().points() <= proposal.firstCome().points());
    }

    private static final Search.Watch IGNORING = new Search.Watch() {
        @Override
        public void foundBetter(long points) {}

        @Override
        public void tried(long moves) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
}
