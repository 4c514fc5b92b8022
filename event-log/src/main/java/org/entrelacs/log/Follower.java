package org.entrelacs.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads a partition that somebody else owns, so that little is left to read when it changes hands.
final class Follower {
    private static final Duration POLL = Duration.ofMillis(500);

    private final LogAccess access;
    private final String service;
    private final Partition partition;
    private volatile @Nullable LogReader reader;

    Follower(LogAccess access, String service, Partition partition) {
        this.access = access;
        this.service = service;
        this.partition = partition;
    }

    /// Brings the state forward by what has been committed since.
    ///
    /// @throws LogUnavailable when the log cannot be read now
    void follow(PartitionState state) {
        LogReader following = reader == null ? begin(state) : reader;
        state.apply(following.poll(POLL));
        state.readTo(following.position(partition));
    }

    private LogReader begin(PartitionState state) {
        LogReader begun = access.follow(service, partition.number());
        begun.seek(partition, state.nextOffset());
        reader = begun;
        return begun;
    }

    /// Whoever follows looks up from reading. For any thread.
    void wake() {
        LogReader following = reader;
        if (following != null) {
            following.wake();
        }
    }

    void stop() {
        LogReader following = reader;
        if (following != null) {
            reader = null;
            following.close();
        }
    }
}
