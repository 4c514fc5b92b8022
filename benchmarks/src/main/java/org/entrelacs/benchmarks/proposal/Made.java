package org.entrelacs.benchmarks.proposal;

import org.entrelacs.planning.proposal.Answer;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Greedy;
import org.entrelacs.planning.proposal.Points;
import org.entrelacs.planning.proposal.Problem;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.Proposer;
import org.entrelacs.planning.proposal.Search.EndedBy;
import org.entrelacs.planning.proposal.Search.Watch;
import org.entrelacs.planning.proposal.Situation;
import org.entrelacs.planning.proposal.Weights;
import org.entrelacs.planning.proposal.generated.GeneratedNetwork;
import org.entrelacs.planning.proposal.solver.LocalSearch;
import org.entrelacs.planning.proposal.view.ShippedWeights;

/// One proposal over one generated network.
///
/// @param firstComeMillis to make the problem ready and serve people in the order in which they came
/// @param millis of the whole proposal, from people and offers to the answer
/// @param pageMillis to explain what is proposed to fifty people
/// @param mebibytes that the finished proposal keeps, with people and offers
public record Made(
        double needs,
        double offers,
        Weighed firstCome,
        Weighed proposed,
        double firstComeMillis,
        double millis,
        double moves,
        boolean byClock,
        double pageMillis,
        double mebibytes) {
    private static final Weights WEIGHTS = ShippedWeights.read();
    private static final double NANOS_A_MILLI = 1e6;
    private static final double TEN_THOUSANDTHS_A_HUNDREDTH = 100;
    private static final int PAGE = 50;
    private static final double MEBIBYTE = 1 << 20;

    /// @param coverage in hundredths
    /// @param without needs that get nothing
    public record Weighed(double coverage, double without, double points, Points by) {
        private static Weighed of(Answer answer, Points by) {
            return new Weighed(
                    answer.measure().coverage() / TEN_THOUSANDTHS_A_HUNDREDTH,
                    answer.measure().without(),
                    answer.points(),
                    by);
        }
    }

    private static final Watch NOBODY = new Watch() {
        @Override
        public void foundBetter(long points) {}

        @Override
        public void tried(long moves) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    public static Made of(long network, int people, int scarcity, Effort effort) {
        double before = used();
        Situation situation = GeneratedNetwork.of(network, people, scarcity);
        long begun = System.nanoTime();
        Greedy.firstCome(Problem.of(situation, WEIGHTS));
        double firstCome = millisSince(begun);
        begun = System.nanoTime();
        Proposal proposal = new Proposer(new LocalSearch()).propose(situation, WEIGHTS, effort, NOBODY);
        double whole = millisSince(begun);
        begun = System.nanoTime();
        proposal.explained(0, PAGE);
        double page = millisSince(begun);
        double after = used();
        return new Made(
                proposal.problem().demands().size(),
                situation.offers().size(),
                Weighed.of(proposal.firstCome(), proposal.pointsOfFirstCome()),
                Weighed.of(proposal.answer(), proposal.points()),
                firstCome,
                whole,
                proposal.moves(),
                proposal.endedBy() == EndedBy.SECONDS,
                page,
                (after - before) / MEBIBYTE);
    }

    public boolean isBetter() {
        return proposed.coverage() > firstCome.coverage() && proposed.points() < firstCome.points();
    }

    private static double millisSince(long begun) {
        return (System.nanoTime() - begun) / NANOS_A_MILLI;
    }

    /// Heap in use once nothing is left to collect.
    private static double used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
