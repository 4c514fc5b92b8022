package org.entrelacs.log.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.jspecify.annotations.Nullable;

/// What the transaction coordinator knows of one transactional id, which here writes to one partition.
/// Transactions are of version 2: a request that comes late finds another epoch.
final class SimCoordinator {
    private static final long TIMEOUT = Duration.ofSeconds(15).toNanos();
    private static final long SOON = Duration.ofMillis(2).toNanos();
    private static final long LATE = Duration.ofMillis(2500).toNanos();

    private final World world;
    private final SimPartition partition;
    private final List<SimPartition.Transaction> written = new ArrayList<>();
    private Status status = Status.EMPTY;
    private int epoch;
    private long begunAt;
    private SimPartition.@Nullable Transaction transaction;

    SimCoordinator(World world, SimPartition partition) {
        this.world = world;
        this.partition = partition;
    }

    private enum Status {
        EMPTY,
        ONGOING,
        /// decided, and the marker is on its way
        COMMITTING,
        COMMITTED
    }

    /// Shuts out whoever has an epoch, and ends what is under way.
    ///
    /// @return the new epoch
    int fence() {
        finish();
        status = Status.EMPTY;
        return ++epoch;
    }

    private void finish() {
        if (transaction != null && (status == Status.ONGOING || status == Status.COMMITTING)) {
            partition.end(transaction, status == Status.COMMITTING);
        }
    }

    /// Transactions of this id that are open on the partition, whatever the coordinator knows of them.
    List<SimPartition.Transaction> open() {
        return written.stream().filter(partition::isOpen).toList();
    }

    /// Whether nothing was begun under this id since it was last fenced.
    boolean isIdle() {
        return status == Status.EMPTY;
    }

    /// An administrator's abort, past the coordinator.
    void abort(List<SimPartition.Transaction> hanging) {
        hanging.forEach(one -> partition.end(one, false));
    }

    /// @throws LogUnavailable when somebody else has fenced
    List<Long> append(int by, List<LogRecord> records) {
        check(by);
        if (status == Status.COMMITTING) {
            finish();
        }
        if (status != Status.ONGOING) {
            status = Status.ONGOING;
            transaction = partition.begin();
            written.add(transaction);
            begunAt = world.now();
        }
        List<Long> offsets = new ArrayList<>(records.size());
        for (LogRecord record : records) {
            offsets.add(partition.append(record, transaction));
        }
        return offsets;
    }

    /// Ends what has been open for too long, and shuts out its writer.
    void sweep() {
        if (status == Status.ONGOING && world.now() - begunAt > TIMEOUT) {
            world.coverage().met("fault " + Fault.TRANSACTION_TIMED_OUT);
            fence();
        }
    }

    SimPartition.@Nullable Transaction transaction() {
        return transaction;
    }

    /// Decides that the transaction counts. The marker comes later, or never.
    ///
    /// @throws LogUnavailable when somebody else has fenced, or another transaction has begun
    void commit(int by, SimPartition.@Nullable Transaction meant) {
        check(by);
        if (meant == null || meant != transaction || status == Status.EMPTY) {
            throw new LogUnavailable("no such transaction");
        }
        if (status != Status.ONGOING) {
            return;
        }
        if (world.fault(Fault.MARKER_LOST, 60)) {
            status = Status.COMMITTED;
            return;
        }
        status = Status.COMMITTING;
        if (world.fault(Fault.MARKER_LATE, 25)) {
            world.later(world.choices().between(SOON, LATE), () -> complete(meant));
        } else if (world.choices().oneIn(3)) {
            world.later(world.choices().between(0, SOON), () -> complete(meant));
        } else {
            complete(meant);
        }
    }

    private void complete(SimPartition.Transaction meant) {
        if (transaction == meant && status == Status.COMMITTING) {
            partition.end(meant, true);
            status = Status.COMMITTED;
        }
    }

    private void check(int by) {
        if (by != epoch) {
            throw new LogUnavailable("fenced: somebody else writes to " + partition.name());
        }
    }
}
