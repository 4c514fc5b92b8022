package org.entrelacs.log;

import java.time.Duration;
import java.util.List;

/// Reads committed records of the partitions it was opened for, from offset 0 unless told otherwise. Used by one
/// thread at a time, but for [#wake()].
public interface LogReader extends AutoCloseable {

    /// The next committed records, in order within each partition; empty when none arrive in time.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    List<StoredRecord> poll(Duration atMost);

    /// Ends a poll that waits; when none does, the next one does not wait. For any thread.
    void wake();

    /// Offset up to which the partition has been read, transaction markers and aborted records included. Compare this
    /// with [Ends#stable()], never the offset of the last record.
    long position(Partition partition);

    /// Reads on from `offset`.
    void seek(Partition partition, long offset);

    /// Where the partition ends now, asked from the log.
    ///
    /// @throws LogUnavailable when the log cannot be reached
    Ends ends(Partition partition);

    @Override
    void close();

    /// @param stable offset after the last record that is not part of an open transaction (last stable offset)
    /// @param highWatermark offset after the last record of any kind
    record Ends(long stable, long highWatermark) {

        /// Whether a transaction is still open, so that `stable` may lie before records that will count.
        boolean pinned() {
            return stable < highWatermark;
        }
    }
}
