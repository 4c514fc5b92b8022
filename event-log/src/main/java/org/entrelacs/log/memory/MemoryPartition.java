package org.entrelacs.log.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;
import org.jspecify.annotations.Nullable;

/// One partition with Kafka's manners: one open transaction at most, a marker after each, readers who see nothing of
/// it before it is committed, and a writer who is shut out by the next.
final class MemoryPartition {
    private final Partition name;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final List<Slot> slots = new ArrayList<>();
    private long writer;
    private int openFrom = -1;

    MemoryPartition(Partition name) {
        this.name = name;
    }

    /// @param record absent for a marker, or for what was aborted
    private record Slot(@Nullable StoredRecord record) {}

    /// @return the number of the new writer; earlier ones are shut out
    long fence() {
        lock.lock();
        try {
            drop();
            return ++writer;
        } finally {
            lock.unlock();
        }
    }

    List<Long> append(long by, List<LogRecord> records) {
        lock.lock();
        try {
            check(by);
            if (openFrom >= 0) {
                throw new IllegalStateException("a transaction is open already");
            }
            openFrom = slots.size();
            List<Long> offsets = new ArrayList<>();
            for (LogRecord record : records) {
                offsets.add(add(record));
            }
            return offsets;
        } finally {
            lock.unlock();
        }
    }

    /// Writes records of no transaction: readers see them at once.
    void write(List<LogRecord> records) {
        lock.lock();
        try {
            records.forEach(this::add);
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private long add(LogRecord record) {
        long offset = slots.size();
        slots.add(new Slot(new StoredRecord(name, offset, record.headers(), record.payload())));
        return offset;
    }

    void commit(long by) {
        lock.lock();
        try {
            check(by);
            if (openFrom >= 0) {
                openFrom = -1;
                slots.add(new Slot(null));
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    void abort(long by) {
        lock.lock();
        try {
            check(by);
            drop();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        if (openFrom >= 0) {
            for (int i = openFrom; i < slots.size(); i++) {
                slots.set(i, new Slot(null));
            }
            openFrom = -1;
            slots.add(new Slot(null));
            grown.signalAll();
        }
    }

    private void check(long by) {
        if (by != writer) {
            throw new LogUnavailable("fenced: somebody else writes to " + name);
        }
    }

    Ends ends() {
        lock.lock();
        try {
            return new Ends(openFrom >= 0 ? openFrom : slots.size(), slots.size());
        } finally {
            lock.unlock();
        }
    }

    /// Adds committed records from `position` on to `into`.
    ///
    /// @return the new position
    long read(long position, List<StoredRecord> into, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (position >= stable() && left > 0) {
                left = grown.awaitNanos(left);
            }
            long end = stable();
            for (long offset = position; offset < end; offset++) {
                StoredRecord record = slots.get((int) offset).record();
                if (record != null) {
                    into.add(record);
                }
            }
            return Math.max(position, end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    private long stable() {
        return openFrom >= 0 ? openFrom : slots.size();
    }
}
