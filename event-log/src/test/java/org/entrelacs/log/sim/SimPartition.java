package org.entrelacs.log.sim;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;
import org.jspecify.annotations.Nullable;

/// The records and markers of one partition, as its leader keeps them.
final class SimPartition {
    private final Partition name;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Transaction> open = new ArrayList<>();
    private final List<World.Task> waiting = new ArrayList<>();

    SimPartition(Partition name) {
        this.name = name;
    }

    /// @param record absent for a marker
    private record Slot(
            @Nullable StoredRecord record, @Nullable Transaction transaction) {
        boolean isCommitted() {
            return record != null && (transaction == null || transaction.committed);
        }
    }

    /// Records that count together or not at all.
    static final class Transaction {
        private final long first;
        private boolean committed;

        private Transaction(long first) {
            this.first = first;
        }
    }

    Partition name() {
        return name;
    }

    Transaction begin() {
        Transaction transaction = new Transaction(slots.size());
        open.add(transaction);
        return transaction;
    }

    long append(LogRecord record, @Nullable Transaction transaction) {
        long offset = slots.size();
        slots.add(new Slot(new StoredRecord(name, offset, record.headers(), record.payload()), transaction));
        if (transaction == null) {
            wake();
        }
        return offset;
    }

    /// Writes the marker.
    void end(Transaction transaction, boolean committed) {
        if (open.remove(transaction)) {
            transaction.committed = committed;
            slots.add(new Slot(null, null));
            wake();
        }
    }

    boolean isOpen(Transaction transaction) {
        return open.contains(transaction);
    }

    Ends ends() {
        return new Ends(stable(), slots.size());
    }

    long stable() {
        return open.isEmpty() ? slots.size() : open.getFirst().first;
    }

    /// Committed records from `from` on.
    ///
    /// @return the position after them
    long read(long from, int most, List<StoredRecord> into) {
        long end = stable();
        long position = from;
        for (int left = most; position < end && left > 0; position++) {
            Slot slot = slots.get((int) position);
            if (slot.isCommitted() && slot.record != null) {
                into.add(slot.record);
                left--;
            }
        }
        return position;
    }

    List<StoredRecord> committed() {
        List<StoredRecord> all = new ArrayList<>();
        read(0, Integer.MAX_VALUE, all);
        return all;
    }

    /// Runs the task soon after there is more to read.
    void wakeOnGrowth(World.@Nullable Task task) {
        if (task != null && !waiting.contains(task)) {
            waiting.add(task);
        }
    }

    private void wake() {
        if (!waiting.isEmpty()) {
            List<World.Task> now = List.copyOf(waiting);
            waiting.clear();
            now.forEach(World.Task::wake);
        }
    }
}
