package org.entrelacs.edge;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entrelacs.log.Past;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// Query parameters of a read by two clocks, to be taken as `@BeanParam`. Each is an instant (ISO 8601); one that is
/// none is a 400 that names it.
public class PastParameters {
    private static final Instant ALWAYS = Instant.MAX;

    @Parameter(description = "As it was known at this instant: what the log took later is left out.")
    @QueryParam("asOf")
    @Nullable
    Instant asOf;

    @Parameter(
            description = "As it was the case at this instant: what happened later is left out. Of an assessment, with"
                    + " all that was corrected since, as far as it was known.")
    @QueryParam("at")
    @Nullable
    Instant at;

    /// The state now when neither is asked for, and else the state that the log tells of then.
    public <S> Reading<S> read(Streams<?, S, ?, ?> streams, String key) {
        return read(streams, key, at);
    }

    /// What was known at `asOf`, whatever was the case: for states that tell themselves what was the case when.
    public <S> Reading<S> readKnown(Streams<?, S, ?, ?> streams, String key) {
        return read(streams, key, null);
    }

    private <S> Reading<S> read(Streams<?, S, ?, ?> streams, String key, @Nullable Instant caseAt) {
        return asOf == null && caseAt == null
                ? streams.read(key)
                : streams.read(
                        key,
                        new Past(Objects.requireNonNullElse(asOf, ALWAYS), Objects.requireNonNullElse(caseAt, ALWAYS)));
    }

    /// The instant `at`, when it is asked for.
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /// The instant that is looked at, when it is not now: the earlier of the two.
    public Optional<Instant> then() {
        return asOf == null ? at() : Optional.of(at == null || asOf.isBefore(at) ? asOf : at);
    }
}
