package org.entrelacs.gatekeeping.simulation.view;

import java.time.Instant;
import org.entrelacs.gatekeeping.simulation.Comparison;
import org.entrelacs.gatekeeping.simulation.Scenario;

/// One simulation, as anybody may look at it while it runs.
final class Run {
    private final String id;
    private final Scenario scenario;
    private final String by;
    private final String hash;
    private final Instant begunAt;
    private volatile State state = new Waiting();
    private volatile boolean cancelled;

    /// @param hash of what was asked; the same id never stands for something else
    Run(String id, Scenario scenario, String by, String hash, Instant begunAt) {
        this.id = id;
        this.scenario = scenario;
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

    /// @param offset read up to
    /// @param end where reading will stop
    record Running(long offset, long end) implements State {}

    record Done(Comparison found) implements State {}

    record Cancelled() implements State {}

    /// @param why without anything of a person
    record Failed(String why) implements State {}

    String id() {
        return id;
    }

    Scenario scenario() {
        return scenario;
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

    void cancel() {
        cancelled = true;
        if (state instanceof Waiting) {
            state = new Cancelled();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }
}
