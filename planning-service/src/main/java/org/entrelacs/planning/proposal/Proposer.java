package org.entrelacs.planning.proposal;

import org.entrelacs.planning.proposal.Search.Found;
import org.entrelacs.planning.proposal.Search.Watch;

/// Makes proposals: what nobody looking at all people would get, and what a search finds from the better of two simple
/// answers.
public final class Proposer {
    private final Search search;

    public Proposer(Search search) {
        this.search = search;
    }

    public Proposal propose(Situation situation, Weights weights, Effort effort, Watch watch) {
        Problem problem = Problem.of(situation, weights);
        Answer firstCome = Greedy.firstCome(problem);
        Answer worstFirst = Greedy.worstFirst(problem);
        Answer start = worstFirst.isBetterThan(firstCome) ? worstFirst : firstCome;
        watch.foundBetter(start.points());
        Found found = search.improve(problem, start, effort, watch);
        Answer best = found.answer().isBetterThan(start) ? found.answer() : start;
        return new Proposal(problem, best, firstCome, found.moves(), found.endedBy());
    }
}
