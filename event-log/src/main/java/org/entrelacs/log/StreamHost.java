package org.entrelacs.log;

import java.time.Duration;

/// Runs the streams of one service on the partitions that this instance owns.
public final class StreamHost {
    private static final Duration SOON = Duration.ofSeconds(1);

    /// The streams of a kind that the definition names.
    public <C, S, E, R> Streams<C, S, E, R> streams(StreamKind<C, S, E, R> kind) {
        return new Streams<>() {
            @Override
            public Outcome<E, R> decide(String key, CommandContext context, C command) {
                return new Outcome.Unavailable<>(SOON);
            }

            @Override
            public Reading<S> read(String key) {
                return new Reading.Unavailable<>(SOON);
            }
        };
    }
}
