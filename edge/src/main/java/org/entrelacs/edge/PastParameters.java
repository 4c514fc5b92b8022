package org.entrelacs.edge;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entrelacs.log.Past;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Reading;
import org.entrelacs.log.StreamId;
import org.entrelacs.log.Streams;
import org.entrelacs.log.View;
import org.entrelacs.log.ViewReading;
import org.jspecify.annotations.Nullable;

/// Query parameters of a read by two clocks, to be taken as `@BeanParam`. Each is an instant (ISO 8601); one that is
/// none is a 400 that names it.
public class PastParameters {
    private static final Instant ALWAYS = Instant.MAX;
    private static final Duration READ_WITHIN = Duration.ofSeconds(10);

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
        return asOf == null && caseAt == null ? streams.read(key) : streams.read(key, past(caseAt));
    }

    /// What a list shows now when neither is asked for, and else what it would have shown then.
    ///
    /// @throws WebApplicationException 503 when the log has not been read so far within ten seconds, or cannot be;
    ///     asked again, it is read on
    public <P extends Projection> Shown<P> read(View<P> view) {
        return past().map(past -> found(view.read(past, READ_WITHIN))).orElseGet(() -> Shown.of(view.read()));
    }

    /// The same, for a list that tells of one stream only.
    public <P extends Projection> Shown<P> read(View<P> view, StreamId stream) {
        return past().map(past -> found(view.read(stream, past))).orElseGet(() -> Shown.of(view.read()));
    }

    private static <P extends Projection> Shown<P> found(ViewReading<P> reading) {
        return switch (reading) {
            case ViewReading.Found<P> found -> Shown.of(found);
            case ViewReading.Underway<P>(long read, long of) ->
                throw new WebApplicationException(Problems.stillReading(read, of));
            case ViewReading.Unavailable<P>(var retryAfter) ->
                throw new WebApplicationException(Problems.unavailable(retryAfter));
        };
    }

    private Optional<Past> past() {
        return asOf == null && at == null ? Optional.empty() : Optional.of(past(at));
    }

    private Past past(@Nullable Instant caseAt) {
        return new Past(Objects.requireNonNullElse(asOf, ALWAYS), Objects.requireNonNullElse(caseAt, ALWAYS));
    }

    /// The instant `at`, when it is asked for.
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /// The instant that is looked at: the earlier of the two, and now when neither is asked for.
    public Instant then(InstantSource clock) {
        if (asOf == null) {
            return at == null ? clock.instant() : at;
        }
        return at == null || asOf.isBefore(at) ? asOf : at;
    }

    /// The day that is looked at, in UTC.
    public LocalDate day(InstantSource clock) {
        return LocalDate.ofInstant(then(clock), ZoneOffset.UTC);
    }
}
