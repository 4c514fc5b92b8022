package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;

/// How the books of an envelope are closed.
///
/// @param successor empty when nothing is carried over
/// @param at when it began
public record Closure(String successor, Instant at, Stage stage) {

    /// How far it is.
    public enum Stage {
        /// the successor has not accepted yet
        ASKED,
        /// those who are not decided yet leave, some with each append
        LEAVING,
        DONE
    }

    static Closure begun(String successor, Instant at) {
        return new Closure(successor, at, successor.isEmpty() ? Stage.LEAVING : Stage.ASKED);
    }

    Closure to(Stage next) {
        return new Closure(successor, at, next);
    }

    boolean hasSuccessor() {
        return !successor.isEmpty();
    }

    /// Set while somebody is left.
    Deadline deadline() {
        return new Deadline(stage == Stage.LEAVING ? at : Instant.MAX, Deadline.Kind.CLOSING, "");
    }
}
