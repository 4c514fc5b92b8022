package org.entrelacs.log;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The snapshots of one partition. Disposable: whoever finds none, or none that fits, reads the log from its beginning.
/// Used by one thread.
public interface SnapshotStore extends AutoCloseable {

    /// Begins a snapshot. Its place is used again by the next one but one, so that an unfinished snapshot never
    /// destroys the last whole one.
    ///
    /// @param id unique among all snapshots of the partition
    Unfinished begin(String id);

    /// The latest snapshot that was finished.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    Optional<Finished> latest();

    @Override
    void close();

    /// A snapshot being written.
    interface Unfinished {

        /// Its next part, at most 512 KiB.
        ///
        /// @throws LogUnavailable when the log cannot be reached
        void add(byte[] part);

        /// Makes it the latest, once the log has all of its parts.
        ///
        /// @throws LogUnavailable when that is not known
        void finish(Map<String, String> description);
    }

    /// A snapshot to be read.
    interface Finished {

        Map<String, String> description();

        /// Its parts in order. Some may be missing or foreign; whoever reads them checks the whole.
        ///
        /// @throws LogUnavailable when the log cannot be reached
        void parts(Consumer<byte[]> reader);
    }
}
