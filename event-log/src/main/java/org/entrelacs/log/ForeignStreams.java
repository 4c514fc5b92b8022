package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What other instances own, read from the log. A reader waits until this instance has caught up with the end that
/// the log had when the question came, so that nothing is missing that was acknowledged before.
///
/// Where partitions of others are followed, the followers answer; otherwise a copy of the consulted kinds does, which
/// an instance that owns everything has no need of.
final class ForeignStreams {
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(1);

    private final HostParts parts;
    private final IntFunction<PartitionState> followers;
    private final StreamCopies copies;
    private final Tail tail;
    private Background.@Nullable Work work;
    private boolean ended;

    /// @param followers state of a partition as far as this instance has read it
    ForeignStreams(HostParts parts, IntFunction<PartitionState> followers) {
        List<StreamKind<?, ?, ?, ?>> consulted = parts.definition().kinds().stream()
                .filter(StreamKind::consulted)
                .toList();
        this.parts = parts;
        this.followers = followers;
        this.copies = new StreamCopies(consulted);
        this.tail = new Tail(copies, parts);
    }

    /// Begins to copy, if there is something to copy and nothing is followed.
    synchronized void begin() {
        if (work == null
                && !ended
                && !parts.settings().follow()
                && !copies.events().isEmpty()) {
            work = parts.background().run(parts.definition().name() + "-" + tail.name(), tail);
        }
    }

    /// @throws LogUnavailable when the log does not tell its end
    Reading<?> read(StreamId id, int number) {
        begin();
        String service = parts.definition().name();
        Partition partition = parts.events(number);
        long end = parts.access().eventEnds(service).getOrDefault(partition, 0L);
        try {
            return parts.settings().follow() ? followed(id, number, end) : copied(id, partition, end);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return unavailable();
        }
    }

    private Reading<?> followed(StreamId id, int number, long end) {
        PartitionState state = followers.apply(number);
        return Waiting.until(() -> state.nextOffset() >= end, CAUGHT_UP_WITHIN, LOOK_EVERY)
                ? state.read(id)
                : unavailable();
    }

    private Reading<?> copied(StreamId id, Partition partition, long end) throws InterruptedException {
        return tail.await(Map.of(partition, end), CAUGHT_UP_WITHIN) ? copies.read(id) : unavailable();
    }

    private static Reading<?> unavailable() {
        return new Reading.Unavailable<>(PartitionOwner.RETRY_AFTER);
    }

    synchronized void end(Duration patience) {
        ended = true;
        if (work != null) {
            work.stop(patience);
        }
    }
}
