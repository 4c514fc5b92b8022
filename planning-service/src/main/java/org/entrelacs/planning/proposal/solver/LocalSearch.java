package org.entrelacs.planning.proposal.solver;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import org.entrelacs.planning.proposal.Answer;
import org.entrelacs.planning.proposal.Constraint;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Problem;
import org.entrelacs.planning.proposal.Search;

/// Simulated annealing from the answer that it is given, in the caller's thread: no thread outlives a call. It cools by
/// the number of moves, never by the clock, so that a seed finds the same on any machine.
public final class LocalSearch implements Search {
    /// A line may at first get worse by about as much as three minutes of a complete need.
    private static final long TEMPERATURE_PART = 20;

    private final EnvironmentMode mode;

    public LocalSearch() {
        this(EnvironmentMode.NO_ASSERT);
    }

    /// @param mode how much the solver checks itself
    LocalSearch(EnvironmentMode mode) {
        this.mode = mode;
    }

    @Override
    public Found improve(Problem problem, Answer from, Effort effort, Watch watch) {
        Counter counter = new Counter(watch, effort.atMost());
        Board board = new Board(problem, from, counter);
        if (board.getLines().isEmpty() || effort.moves() == 0) {
            return new Found(from, 0, EndedBy.NOTHING_TO_TRY);
        }
        Solver<Board> solver =
                SolverFactory.<Board>create(config(problem, effort)).buildSolver();
        solver.addEventListener(event ->
                watch.foundBetter(-event.getNewBestSolution().getScore().softScore()));
        counter.stopBy(solver::terminateEarly);
        Answer found = solver.solve(board).allocation().answer();
        return new Found(found.points() < from.points() ? found : from, counter.tried(), counter.endedBy());
    }

    private SolverConfig config(Problem problem, Effort effort) {
        return new SolverConfig()
                .withSolutionClass(Board.class)
                .withEntityClasses(Line.class)
                .withEnvironmentMode(mode)
                .withRandomSeed(effort.seed())
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(RunningScore.class))
                .withPhases(annealing(problem))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(effort.moves()));
    }

    private static LocalSearchPhaseConfig annealing(Problem problem) {
        long temperature = Math.max(1, problem.weights().of(Constraint.UNMET) / TEMPERATURE_PART);
        return new LocalSearchPhaseConfig()
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature("0hard/" + temperature + "soft"))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                        .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()));
    }
}
