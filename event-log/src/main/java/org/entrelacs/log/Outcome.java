package org.entrelacs.log;

import java.time.Duration;
import java.util.List;

/// What became of a command. The cases are never merged: not knowing is not refused, and not done is not failed.
public sealed interface Outcome<E, R> {

    /// Written and committed, now or by an earlier attempt with the same command id.
    ///
    /// @param version of the stream after the last of these events; the `ETag` of the reply
    /// @param events of this command, in order; empty when the rules accepted and nothing changed
    record Committed<E, R>(long version, List<E> events) implements Outcome<E, R> {}

    /// The rules said no; nothing was written. Asked again, it is decided again.
    record Refused<E, R>(R why) implements Outcome<E, R> {}

    /// The kernel did not let the command reach the rules, or its events the log; nothing was written.
    record Rejected<E, R>(Rejection why) implements Outcome<E, R> {}

    /// Definitely not written. Worth another try with the same command id.
    record Unavailable<E, R>(Duration retryAfter) implements Outcome<E, R> {}

    /// May have been written; another try with the same command id tells.
    record Unknown<E, R>() implements Outcome<E, R> {}
}
