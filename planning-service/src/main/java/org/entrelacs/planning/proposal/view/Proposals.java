package org.entrelacs.planning.proposal.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.edge.work.Run;
import org.entrelacs.edge.work.Runs;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.Proposer;
import org.entrelacs.planning.proposal.Search.Watch;
import org.entrelacs.planning.proposal.Situation;
import org.entrelacs.planning.proposal.Weights;
import org.entrelacs.planning.proposal.view.Proposals.Progress;
import org.entrelacs.planning.proposal.view.Proposals.Question;
import org.jspecify.annotations.Nullable;

/// Makes proposals. The same question at the same position has the same answer again. A proposal that is cancelled
/// while it is made is done with the best that it had found.
@Singleton
public class Proposals extends Runs<Question, Progress, Proposal> {
    private static final Bounds BOUNDS = new Bounds(10, 4);

    private final Proposer proposer;

    /// What is asked, with everything that the answer depends on.
    ///
    /// @param position of the log that people and offers were read at: partition to offset, by view
    /// @param start on which what is proposed is to begin; null when nobody knows it
    record Question(
            Situation situation,
            Weights weights,
            Effort effort,
            @Nullable LocalDate start,
            Map<String, Map<String, Long>> position) {}

    /// @param tried moves so far
    /// @param points of the best answer so far
    record Progress(long tried, long points) {}

    private record Watched(Run<Question, Progress, Proposal> run) implements Watch {
        @Override
        public void foundBetter(long points) {
            run.progress(before -> new Progress(before.tried(), points));
        }

        @Override
        public void tried(long moves) {
            run.progress(before -> new Progress(moves, before.points()));
        }

        @Override
        public boolean isCancelled() {
            return run.isCancelled();
        }
    }

    @Inject
    Proposals(Proposer proposer, InstantSource clock) {
        super("proposals", BOUNDS, clock);
        this.proposer = proposer;
    }

    @Override
    protected Progress first() {
        return new Progress(0, 0);
    }

    @Override
    protected Optional<Proposal> carryOut(Run<Question, Progress, Proposal> run) {
        Question question = run.question();
        return Optional.of(
                proposer.propose(question.situation(), question.weights(), question.effort(), new Watched(run)));
    }
}
