package org.entrelacs.planning.proposal.solver;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.timefold.solver.core.config.solver.EnvironmentMode;
import java.time.Duration;
import org.entrelacs.planning.proposal.Answer;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Greedy;
import org.entrelacs.planning.proposal.Problem;
import org.entrelacs.planning.proposal.Search;
import org.entrelacs.planning.proposal.generated.GeneratedNetwork;
import org.entrelacs.planning.proposal.view.ShippedWeights;
import org.junit.jupiter.api.Test;

class LocalSearchTest {
    private static final Effort SMALL = new Effort(1, 5_000, Duration.ofMinutes(5));

    private static final Search.Watch NOBODY = new Search.Watch() {
        @Override
        public void foundBetter(long points) {}

        @Override
        public void tried(long moves) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// In this mode the solver compares each score that is kept along the way with one from scratch.
    @Test
    void the_solver_finds_no_fault_with_the_sums() {
        Problem problem = Problem.of(GeneratedNetwork.of(3, 20, 60), ShippedWeights.read());
        Answer firstCome = Greedy.firstCome(problem);

        Answer found = new LocalSearch(EnvironmentMode.FULL_ASSERT)
                .improve(problem, firstCome, SMALL, NOBODY)
                .answer();

        assertTrue(found.points() < firstCome.points());
    }
}
