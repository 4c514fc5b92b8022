package org.entrelacs.edge;

import java.time.Instant;
import java.util.Objects;
import org.entrelacs.log.Past;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// Reads by two clocks, as the query parameters `asOf` (what was known) and `at` (what was the case) ask for it.
public final class PastReads {
    /// What `asOf` means, for descriptions of operations.
    public static final String AS_OF = "As it was known at this instant: what the log took later is left out.";

    /// What `at` means, for descriptions of operations.
    public static final String AT = "As it was the case at this instant: what happened later is left out.";

    private static final Instant ALWAYS = Instant.MAX;

    private PastReads() {}

    /// The state now when neither is given, and else the state that the log tells of then.
    public static <S> Reading<S> of(
            Streams<?, S, ?, ?> streams, String key, @Nullable Instant asOf, @Nullable Instant at) {
        return asOf == null && at == null
                ? streams.read(key)
                : streams.read(
                        key,
                        new Past(Objects.requireNonNullElse(asOf, ALWAYS), Objects.requireNonNullElse(at, ALWAYS)));
    }
}
