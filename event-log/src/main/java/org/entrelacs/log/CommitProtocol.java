package org.entrelacs.log;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// How a group of records gets into the log. Whatever it throws, the outcome may be unknown, and the caller must fence
/// and read to the end before it writes again.
final class CommitProtocol {
    private final Duration deadline;
    private final LongSupplier ticks;

    /// @param deadline how long an unanswered commit is repeated
    CommitProtocol(Duration deadline, LongSupplier ticks) {
        this.deadline = deadline;
        this.ticks = ticks;
    }

    /// Appends and commits.
    ///
    /// @param next offset at which the caller believes the log to end
    /// @param stillOwner whether repeating a commit makes sense
    /// @return the offsets of the records, once they are committed
    /// @throws RuntimeException when that is not known
    List<Long> write(EventLog log, List<LogRecord> records, long next, BooleanSupplier stillOwner) {
        List<Long> offsets = log.append(records);
        if (!follow(offsets, next)) {
            throw new LogUnavailable("somebody else wrote to " + log.partition() + " before offset "
                    + offsets.getFirst() + ", expected " + next);
        }
        commit(log, stillOwner);
        return offsets;
    }

    /// T8: without gaps, and right behind what the owner knows.
    private static boolean follow(List<Long> offsets, long next) {
        long expected = next;
        for (long offset : offsets) {
            if (offset != expected++) {
                return false;
            }
        }
        return true;
    }

    /// T3: a commit that is not answered is repeated; any other failure is left to reading the log.
    private void commit(EventLog log, BooleanSupplier stillOwner) {
        long giveUpAt = ticks.getAsLong() + deadline.toNanos();
        while (true) {
            try {
                log.commit();
                return;
            } catch (LogUnavailable e) {
                if (ticks.getAsLong() - giveUpAt > 0 || !stillOwner.getAsBoolean()) {
                    throw e;
                }
            }
        }
    }
}
