package org.entrelacs.planning.proposal;

import java.util.List;
import java.util.stream.IntStream;
import org.entrelacs.planning.proposal.Search.EndedBy;

/// Who could get what. Nothing of it happens unless a person chooses it.
///
/// @param firstCome what would come of serving people in the order in which they came
/// @param moves that were tried
public record Proposal(Problem problem, Answer answer, Answer firstCome, long moves, EndedBy endedBy) {

    /// What the whole answer costs, by constraint.
    public Points points() {
        return Allocation.of(problem, answer).sum();
    }

    public Points pointsOfFirstCome() {
        return Allocation.of(problem, firstCome).sum();
    }

    /// In the order in which they came.
    public List<PersonInNeed> people() {
        return problem.situation().people();
    }

    /// What is proposed to one person after the other, and why.
    ///
    /// @param from index of the first
    public List<Explanation> explained(int from, int count) {
        Explaining explaining = new Explaining(problem, answer);
        return IntStream.range(from, Math.min(from + count, problem.people()))
                .mapToObj(explaining::of)
                .toList();
    }
}
