package org.entrelacs.log;

import java.util.Set;

/// Who tells this instance which partitions are its own.
public interface Ownership extends AutoCloseable {

    /// Begins to take part. Calls come from one thread of the source and must return soon.
    void start(Listener listener);

    /// [System#nanoTime()] (or the simulated equivalent) taken just before the last successful proof that this
    /// instance is still a member in good standing with its present assignment. Nobody else can have been given its
    /// partitions before that moment.
    long confirmedAt();

    /// Asks for a new proof soon; returns at once.
    void confirmSoon();

    /// Leaves, so that others take over at once.
    @Override
    void close();

    /// What happens to the assignment.
    interface Listener {
        void assigned(Set<Integer> partitions);

        /// The partitions move to somebody else once this call returns: finish what is under way, briefly.
        void revoked(Set<Integer> partitions);

        /// The partitions are already somebody else's: drop everything.
        void lost(Set<Integer> partitions);
    }
}
