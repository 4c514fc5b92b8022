package org.entrelacs.planning.proposal.solver;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.calculator.IncrementalScoreCalculator;
import org.entrelacs.planning.proposal.Allocation;
import org.jspecify.annotations.NullUnmarked;

/// Follows the solver's moves with the same sums that weigh every answer, so that there is one truth of what is good.
@NullUnmarked
public class RunningScore implements IncrementalScoreCalculator<Board, HardSoftScore> {
    private Allocation allocation;
    private Counter counter;

    @Override
    public void resetWorkingSolution(Board board) {
        allocation = board.allocation();
        counter = board.counter();
    }

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {
        Line line = (Line) entity;
        allocation.put(line.demand(), line.getOption());
    }

    @Override
    public HardSoftScore calculateScore() {
        counter.count();
        return HardSoftScore.of(-allocation.broken(), -allocation.points());
    }
}
