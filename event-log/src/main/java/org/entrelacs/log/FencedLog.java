package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The events of a partition in the hands of its owner: fenced, read to the end, then written group by group.
final class FencedLog {
    private static final Duration PORTION = Duration.ofMillis(200);

    private final EventLog log;
    private final Tenure tenure;
    private final LongSupplier ticks;
    private final CommitProtocol commits;
    private long fencedAt;
    private LogReader.@Nullable Ends readTo;
    private long nextWrite;

    FencedLog(HostParts parts, int number, Tenure tenure) {
        this.log = parts.access().events(parts.definition().name(), number);
        this.tenure = tenure;
        this.ticks = parts.ticks();
        this.commits = new CommitProtocol(parts.settings().commitDeadline(), ticks);
    }

    EventLog log() {
        return log;
    }

    Partition partition() {
        return log.partition();
    }

    /// Shuts out whoever wrote before.
    ///
    /// @param offset up to which the state is known
    void fence(long offset) {
        log.fence();
        fencedAt = ticks.getAsLong();
        log.reader().seek(partition(), offset);
    }

    /// Whether it is known how far there is to read. T2: not while a transaction is open before the end.
    boolean knowsEnd() {
        if (readTo == null) {
            LogReader.Ends ends = log.reader().ends(partition());
            readTo = ends.pinned() ? null : ends;
        }
        return readTo != null;
    }

    /// T2: ends what hangs under our own name, but only *after* ownership was confirmed again since fencing: a zombie
    /// that fenced could end what the rightful owner has just committed. What others have left open is waited for.
    ///
    /// @return whether ownership was confirmed
    boolean endHanging() {
        if (!tenure.isProvenSince(fencedAt)) {
            tenure.confirmSoon();
            return false;
        }
        log.endHanging();
        return true;
    }

    /// Reads a portion, and afterwards knows where to write.
    ///
    /// @return whether there was nothing left to read
    boolean isRead(PartitionState state) {
        if (readTo == null || !hasReached(readTo)) {
            state.apply(log.reader().poll(PORTION));
            return false;
        }
        nextWrite = log.reader().position(partition());
        state.readTo(nextWrite);
        return true;
    }

    private boolean hasReached(LogReader.Ends ends) {
        return log.reader().position(partition()) >= ends.stable();
    }

    /// Writes a group and commits it. The state goes on behind the last record, not behind the marker: should somebody
    /// else have written between the two, the next group does not follow, and reading begins before it.
    ///
    /// @param merge brings the state forward, given the offsets of the records
    /// @throws RuntimeException when it is not known whether it counts
    void write(List<LogRecord> records, Consumer<List<Long>> merge) {
        List<Long> offsets = commits.write(log, records, nextWrite, tenure::isStillOurs);
        if (!tenure.isUntouched()) {
            throw new LogUnavailable("by now somebody else may have ended what " + partition() + " committed");
        }
        merge.accept(offsets);
        nextWrite = offsets.getLast() + 2; // one more for the marker of the transaction
    }

    void close() {
        log.close();
    }
}
