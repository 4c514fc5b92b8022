package org.entrelacs.planning.proposal.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.entrelacs.edge.work.Run;
import org.entrelacs.edge.work.Run.Done;
import org.entrelacs.edge.work.Run.Failed;
import org.entrelacs.edge.work.Run.Running;
import org.entrelacs.planning.proposal.Answer;
import org.entrelacs.planning.proposal.Points;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.Search.EndedBy;
import org.entrelacs.planning.proposal.view.Proposals.Progress;
import org.entrelacs.planning.proposal.view.Proposals.Question;
import org.jspecify.annotations.Nullable;

/// A proposal as it is read: how far it is, and what was found.
///
/// @param state `waiting`, `running`, `done`, `cancelled` or `failed`
/// @param position of the log that people and offers were read at, by view
/// @param moves that are tried at most
/// @param tried so far, while it runs
/// @param best points so far, while it runs
/// @param result once it is done
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProposalSheet(
        String proposal,
        String by,
        Instant begunAt,
        String state,
        int people,
        int offers,
        long seed,
        long moves,
        long seconds,
        @Nullable LocalDate start,
        Map<String, Long> weights,
        Map<String, Map<String, Long>> position,
        @Nullable Long tried,
        @Nullable Long best,
        @Nullable String why,
        @Nullable Result result) {

    /// @param endedBy `moves`, `seconds`, `cancelled` or `nothing-to-try`
    /// @param reproducible whether the same question finds the same again: not when a clock or a person ended it
    /// @param firstCome what serving people in the order in which they came would have given
    record Result(String endedBy, boolean reproducible, long tried, long millis, Weighed proposed, Weighed firstCome) {}

    /// @param points over all constraints; less is better
    /// @param byConstraint the same, constraint by constraint; those that cost nothing are left out
    /// @param coverage part of the needed hours that is covered, each hour by the severity of its need, 0 to 1
    /// @param lackingMinutes a week that stay open
    /// @param needsWithout needs that get nothing
    record Weighed(
            long points, Map<String, Long> byConstraint, BigDecimal coverage, long lackingMinutes, int needsWithout) {
        private static final int TEN_THOUSANDTHS = 4;

        static Weighed of(Answer answer, Points by) {
            return new Weighed(
                    answer.points(),
                    by.shown(),
                    BigDecimal.valueOf(answer.measure().coverage(), TEN_THOUSANDTHS),
                    answer.measure().lackingMinutes(),
                    answer.measure().without());
        }
    }

    static ProposalSheet of(Run<Question, Progress, Proposal> run) {
        var question = run.question();
        var state = run.state();
        return new ProposalSheet(
                run.id(),
                run.by(),
                run.begunAt(),
                state.code(),
                question.situation().people().size(),
                question.situation().offers().size(),
                question.effort().seed(),
                question.effort().moves(),
                question.effort().atMost().toSeconds(),
                question.start(),
                question.weights().shown(),
                question.position(),
                state instanceof Running(Progress(long tried, var _)) ? Long.valueOf(tried) : null,
                state instanceof Running(Progress(var _, long points)) ? Long.valueOf(points) : null,
                state instanceof Failed(var why) ? why : null,
                state instanceof Done(var proposal, var took) ? result(proposal, took.toMillis()) : null);
    }

    private static Result result(Proposal proposal, long millis) {
        return new Result(
                proposal.endedBy().code(),
                proposal.endedBy() == EndedBy.MOVES || proposal.endedBy() == EndedBy.NOTHING_TO_TRY,
                proposal.moves(),
                millis,
                Weighed.of(proposal.answer(), proposal.points()),
                Weighed.of(proposal.firstCome(), proposal.pointsOfFirstCome()));
    }
}
