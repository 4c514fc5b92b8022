package org.entrelacs.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for the owner of one partition: commands of callers, and inbox records.
final class Mailbox {
    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<Submission<?, ?>> callers = new ArrayDeque<>();
    private final Deque<StoredRecord> inbox = new ArrayDeque<>();
    private boolean woken;

    Mailbox(int limit) {
        this.limit = limit;
    }

    /// @return false when too many wait already
    boolean offer(Submission<?, ?> submission) {
        lock.lock();
        try {
            if (callers.size() >= limit) {
                return false;
            }
            callers.addLast(submission);
            something.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Puts back what was in doubt, before everything that came later.
    void putBack(List<? extends Submission<?, ?>> submissions) {
        lock.lock();
        try {
            for (int i = submissions.size() - 1; i >= 0; i--) {
                callers.addFirst(submissions.get(i));
            }
        } finally {
            lock.unlock();
        }
    }

    /// Blocks while the inbox part is full.
    void deliver(List<StoredRecord> records) throws InterruptedException {
        lock.lock();
        try {
            while (inbox.size() >= limit) {
                room.await();
            }
            inbox.addAll(records);
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for work, at most `nanos`; returns at once when there is some, and now and then for nothing.
    @SuppressWarnings("WaitNotInLoop") // the owner's loop is the loop
    void await(long nanos) throws InterruptedException {
        lock.lock();
        try {
            if (callers.isEmpty() && inbox.isEmpty() && !woken) {
                var _ = something.awaitNanos(Math.max(1, Math.min(nanos, TimeUnit.SECONDS.toNanos(1))));
            }
            woken = false;
        } finally {
            lock.unlock();
        }
    }

    /// Waits at most `nanos`, whatever waits here.
    @SuppressWarnings("WaitNotInLoop") // the owner's loop is the loop
    void pause(long nanos) throws InterruptedException {
        lock.lock();
        try {
            var _ = something.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }

    void wake() {
        lock.lock();
        try {
            woken = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    List<Submission<?, ?>> takeCallers(int most) {
        lock.lock();
        try {
            List<Submission<?, ?>> taken = new ArrayList<>(Math.min(most, callers.size()));
            while (taken.size() < most && !callers.isEmpty()) {
                Submission<?, ?> next = callers.removeFirst();
                if (next.take()) {
                    taken.add(next);
                }
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    List<StoredRecord> takeInbox(int most) {
        lock.lock();
        try {
            List<StoredRecord> taken = new ArrayList<>(Math.min(most, inbox.size()));
            while (taken.size() < most && !inbox.isEmpty()) {
                taken.add(inbox.removeFirst());
            }
            room.signal();
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /// Forgets inbox records: they will be read again.
    void clearInbox() {
        lock.lock();
        try {
            inbox.clear();
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return callers.size() + inbox.size();
        } finally {
            lock.unlock();
        }
    }
}
