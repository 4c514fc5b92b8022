package org.entrelacs.planning.proposal.view;

import java.time.Instant;
import java.util.Map;
import org.entrelacs.planning.proposal.Effort;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.Search.Watch;
import org.entrelacs.planning.proposal.Situation;
import org.entrelacs.planning.proposal.Weights;

/// One proposal, as anybody may look at it while it is being made.
final class Run implements Watch {
    private final String id;
    private final Question question;
    private final String by;
    private final String hash;
    private final Instant begunAt;
    private volatile State state = new Waiting();
    private volatile boolean cancelled;

    /// What is asked, with everything that the answer depends on.
    ///
    /// @param position of the log that people and offers were read at: partition to offset, by view
    record Question(Situation situation, Weights weights, Effort effort, Map<String, Map<String, Long>> position) {}

    /// @param hash of what was asked; the same id never stands for something else
    Run(String id, Question question, String by, String hash, Instant begunAt) {
        this.id = id;
        this.question = question;
        this.by = by;
        this.hash = hash;
        this.begunAt = begunAt;
    }

    /// How far it is.
    sealed interface State {
        default String code() {
            return switch (this) {
                case Waiting _ -> "waiting";
                case Running _ -> "running";
                case Done _ -> "done";
                case Cancelled _ -> "cancelled";
                case Failed _ -> "failed";
            };
        }

        default boolean isOver() {
            return switch (this) {
                case Waiting _, Running _ -> false;
                case Done _, Cancelled _, Failed _ -> true;
            };
        }
    }

    record Waiting() implements State {}

    /// @param tried moves so far
    /// @param points of the best answer so far
    record Running(long tried, long points) implements State {}

    /// @param millis that it took
    record Done(Proposal proposal, long millis) implements State {}

    /// Before it began; what is cancelled later is done with the best that it had found.
    record Cancelled() implements State {}

    /// @param why without anything of a person
    record Failed(String why) implements State {}

    String id() {
        return id;
    }

    Question question() {
        return question;
    }

    String by() {
        return by;
    }

    String hash() {
        return hash;
    }

    Instant begunAt() {
        return begunAt;
    }

    State state() {
        return state;
    }

    void to(State next) {
        state = next;
    }

    /// Whether it begins: not when it was cancelled before.
    synchronized boolean begins() {
        if (state.isOver()) {
            return false;
        }
        state = new Running(0, 0);
        return true;
    }

    synchronized void cancel() {
        cancelled = true;
        if (state instanceof Waiting) {
            state = new Cancelled();
        }
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void foundBetter(long points) {
        if (state instanceof Running(long tried, var _)) {
            state = new Running(tried, points);
        }
    }

    @Override
    public void tried(long moves) {
        if (state instanceof Running(var _, long points)) {
            state = new Running(moves, points);
        }
    }
}
