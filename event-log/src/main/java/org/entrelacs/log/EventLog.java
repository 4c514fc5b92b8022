package org.entrelacs.log;

import java.util.List;

/// One partition, as its owner writes it: the seam under the kernel. There is one on Kafka and one in memory, and
/// one contract test that both pass. Used by one thread.
public interface EventLog extends AutoCloseable {

    Partition partition();

    /// Shuts out whoever wrote before and ends their open transaction. The last caller wins, whether or not it is the
    /// rightful owner, so a caller must know that it owns the partition, and must read to the end before it writes.
    ///
    /// @throws LogUnavailable when it did not succeed; it may be called again
    void fence();

    /// Ends what hangs open under the name of this log although it was fenced: a broker has lost its marker,
    /// and nobody was told that it is committed. Changes nothing when nothing hangs, or when somebody else
    /// has fenced since.
    ///
    /// @throws LogUnavailable when it did not succeed; it may be called again
    void endHanging();

    /// Writes the records as one open transaction and waits until the log has them.
    ///
    /// @return their offsets, in the order of the records
    /// @throws LogUnavailable when not all of them arrived, or another writer has fenced this one: nothing is or
    ///     will be committed, and this log must be closed
    List<Long> append(List<LogRecord> records);

    /// Commits what was appended. When it returns, the records are committed.
    ///
    /// @throws RuntimeException *any* exception means that the outcome is unknown: the records may be committed.
    ///     After [LogUnavailable] the call may be repeated; after anything else only fencing and reading tells
    void commit();

    /// Drops what was appended.
    ///
    /// @throws LogUnavailable when it did not succeed; this log must then be closed
    void abort();

    /// Reads this partition.
    LogReader reader();

    /// Lets go at once: waits for nothing and commits nothing.
    @Override
    void close();
}
