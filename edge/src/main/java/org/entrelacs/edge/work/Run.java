package org.entrelacs.edge.work;

import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// One piece of long work, as anybody may look at it while it is done. For any thread.
///
/// @param <Q> what was asked, with everything that the answer depends on
/// @param <P> how far the work is
/// @param <F> what it found
public final class Run<Q, P, F> {
    private static final Duration TICK = Duration.ofMillis(200);

    private final String id;
    private final Q question;
    private final String by;
    private final String hash;
    private final Instant begunAt;
    private State<P, F> state = new Waiting<>();
    private boolean cancelled;

    Run(String id, Q question, String by, String hash, Instant begunAt) {
        this.id = id;
        this.question = question;
        this.by = by;
        this.hash = hash;
        this.begunAt = begunAt;
    }

    /// Where it stands.
    public sealed interface State<P, F> {
        /// As callers read it.
        default String code() {
            return switch (this) {
                case Waiting<P, F> _ -> "waiting";
                case Running<P, F> _ -> "running";
                case Done<P, F> _ -> "done";
                case Cancelled<P, F> _ -> "cancelled";
                case Failed<P, F> _ -> "failed";
            };
        }

        default boolean isOver() {
            return switch (this) {
                case Waiting<P, F> _, Running<P, F> _ -> false;
                case Done<P, F> _, Cancelled<P, F> _, Failed<P, F> _ -> true;
            };
        }
    }

    public record Waiting<P, F>() implements State<P, F> {}

    public record Running<P, F>(P progress) implements State<P, F> {}

    /// @param took since it began to run
    public record Done<P, F>(F found, Duration took) implements State<P, F> {}

    /// With nothing found. Work that is cancelled while it runs may be done instead, with what it has.
    public record Cancelled<P, F>() implements State<P, F> {}

    /// @param why class of the failure; nothing of a person
    public record Failed<P, F>(String why) implements State<P, F> {}

    public String id() {
        return id;
    }

    public Q question() {
        return question;
    }

    /// Who asked.
    public String by() {
        return by;
    }

    public Instant begunAt() {
        return begunAt;
    }

    public synchronized State<P, F> state() {
        return state;
    }

    /// What it found, once it is done.
    public Optional<F> found() {
        return state() instanceof Done<P, F>(F found, var _) ? Optional.of(found) : Optional.empty();
    }

    /// At once while it waits. Work that runs is told by [#isCancelled()] and ends itself; what is over stays as it is.
    public synchronized void cancel() {
        cancelled = true;
        if (state instanceof Waiting) {
            state = new Cancelled<>();
        }
    }

    /// For the work, which is to end soon when it is.
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    /// For the work, to say how far it is; nothing when it does not run.
    public synchronized void progress(UnaryOperator<P> next) {
        if (state instanceof Running<P, F>(P progress)) {
            state = new Running<>(next.apply(progress));
        }
    }

    /// Several times a second while it is not over, and once when it is.
    public <T> Multi<T> told(Function<? super Run<Q, P, F>, T> shown) {
        return Multi.createFrom()
                .ticks()
                .every(TICK)
                .onOverflow()
                .drop()
                .select()
                .first(_ -> !state().isOver())
                .map(_ -> shown.apply(this))
                .onCompletion()
                .continueWith(() -> List.of(shown.apply(this)));
    }

    boolean asks(String otherHash) {
        return hash.equals(otherHash);
    }

    /// @return false when it was cancelled before
    synchronized boolean begins(P first) {
        if (state.isOver()) {
            return false;
        }
        state = new Running<>(first);
        return true;
    }

    synchronized void ends(State<P, F> end) {
        state = end;
    }
}
