package org.entrelacs.log;

import java.time.Duration;

/// Told what the host does, for metrics. Called from the owner's threads: must return at once and never throw.
public interface HostListener {

    default void answered(String kind, Outcome<?, ?> outcome) {}

    /// @param commands answered by this commit; the size of the group
    /// @param took from the first record sent to the commit known
    default void committed(int partition, int commands, int records, Duration took) {}

    default void phase(int partition, Phase phase) {}

    /// The owner has to fence and read again before it goes on.
    default void recovering(int partition, String why) {}

    /// A partition begins with a snapshot, and reads the log from `position` on only.
    default void restored(int partition, long position) {}

    /// A partition's state was kept in a snapshot.
    default void snapshotTaken(int partition, long position, long bytes) {}

    /// Events that no reaction of this service acts on.
    default void passedOver(String source, int events) {}

    HostListener NONE = new HostListener() {};
}
