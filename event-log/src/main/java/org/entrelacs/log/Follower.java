package org.entrelacs.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Reads a partition that somebody else owns, so that little is left to read when it changes hands.
final class Follower {
    private static final Duration POLL = Duration.ofMillis(50);

    private final LogAccess access;
    private final String service;
    private final Partition partition;
    private @Nullable LogReader reader;

    Follower(LogAccess access, String service, Partition partition) {
        this.access = access;
        this.service = service;
        this.partition = partition;
    }

    /// Brings the state forward by what has been committed since.
    ///
    /// @throws LogUnavailable when the log cannot be read now
    void follow(PartitionState state) {
        if (reader == null) {
            reader = access.follow(service, partition.number());
            reader.seek(partition, state.nextOffset());
        }
        reader.poll(POLL).forEach(state::apply);
        state.readTo(reader.position(partition));
    }

    void stop() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
