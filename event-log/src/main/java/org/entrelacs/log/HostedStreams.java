package org.entrelacs.log;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The way of a caller to the owner of a stream, and of the answer back.
final class HostedStreams<C, S, E, R> implements Streams<C, S, E, R> {
    private static final Duration TAKEOVER_WITHIN = Duration.ofSeconds(1);
    private static final Duration LOOK_EVERY = Duration.ofMillis(2);

    private final StreamKind<C, S, E, R> kind;
    private final Function<String, PartitionOwner> owners;
    private final ForeignStreams foreign;
    private final @Nullable PastStreams pasts;
    private final Duration answerWithin;

    /// @param owners from the key of a stream to the owner of its partition
    /// @param foreign what other instances own
    /// @param pasts null when the service keeps no index of its streams
    HostedStreams(
            StreamKind<C, S, E, R> kind,
            Function<String, PartitionOwner> owners,
            ForeignStreams foreign,
            @Nullable PastStreams pasts,
            Duration answerWithin) {
        this.kind = kind;
        this.owners = owners;
        this.foreign = foreign;
        this.pasts = pasts;
        this.answerWithin = answerWithin;
    }

    @Override
    public Outcome<E, R> decide(String key, CommandContext context, C command) {
        PartitionOwner owner = settled(key);
        if (owner.isElsewhere()) {
            return new Outcome.Rejected<>(new Rejection.OwnedElsewhere(owner.number()));
        }
        Submission<E, R> submission = new Submission<>(kind.stream(key), context, command, Origin.CALLER, -1);
        if (!owner.accepts() || !owner.offer(submission)) {
            return new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER);
        }
        try {
            return submission.answer().get(answerWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return givenUp(submission);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return givenUp(submission);
        } catch (ExecutionException e) {
            throw new IllegalStateException(submission + " could not be decided", e.getCause());
        }
    }

    private Outcome<E, R> givenUp(Submission<E, R> submission) {
        return submission.withdraw() ? new Outcome.Unavailable<>(PartitionOwner.RETRY_AFTER) : new Outcome.Unknown<>();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reading<S> read(String key) {
        PartitionOwner owner = settled(key);
        if (owner.isElsewhere()) {
            return new Reading.OwnedElsewhere<>(owner.number());
        }
        if (owner.phase() != Phase.SERVING || !owner.isFresh()) {
            return new Reading.Unavailable<>(PartitionOwner.RETRY_AFTER);
        }
        return (Reading<S>) owner.state().read(kind.stream(key));
    }

    /// A takeover takes a moment, which callers spend here rather than come back.
    private PartitionOwner settled(String key) {
        PartitionOwner owner = owners.apply(key);
        Waiting.until(() -> !owner.isTakingOver(), TAKEOVER_WITHIN, LOOK_EVERY);
        return owner;
    }

    @Override
    public Reading<S> read(String key, Past past) {
        if (pasts == null) {
            throw new IllegalArgumentException("the service keeps no index of its streams");
        }
        return pasts.read(kind, key, past);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Reading<S> lookUp(String key) {
        if (!kind.consulted()) {
            throw new IllegalArgumentException("streams of the kind " + kind.name() + " are not consulted");
        }
        Reading<S> here = read(key);
        if (here instanceof Reading.OwnedElsewhere<S>(int partition)) {
            return (Reading<S>) foreign.read(kind.stream(key), partition);
        }
        return here;
    }
}
