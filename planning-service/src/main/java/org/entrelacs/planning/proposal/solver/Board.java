package org.entrelacs.planning.proposal.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.entrelacs.planning.proposal.Allocation;
import org.entrelacs.planning.proposal.Answer;
import org.entrelacs.planning.proposal.Problem;
import org.jspecify.annotations.NullUnmarked;

/// All lines together, as the solver moves them.
@PlanningSolution
@NullUnmarked
public class Board {
    private Problem problem;
    private Counter counter;

    @PlanningEntityCollectionProperty
    private List<Line> lines;

    @PlanningScore
    private HardSoftScore score;

    /// For the solver, which copies boards.
    public Board() {}

    Board(Problem problem, Answer answer, Counter counter) {
        this.problem = problem;
        this.counter = counter;
        this.lines = problem.demands().stream()
                .filter(demand -> demand.options().size() > 1)
                .map(demand -> new Line(demand, answer.chosen().get(demand.index())))
                .toList();
    }

    Problem problem() {
        return problem;
    }

    Counter counter() {
        return counter;
    }

    public List<Line> getLines() {
        return lines;
    }

    public HardSoftScore getScore() {
        return score;
    }

    /// For the solver, which keeps the score here.
    public void setScore(HardSoftScore score) {
        this.score = score;
    }

    Allocation allocation() {
        Allocation allocation = new Allocation(problem);
        lines.forEach(line -> allocation.put(line.demand(), line.getOption()));
        return allocation;
    }
}
