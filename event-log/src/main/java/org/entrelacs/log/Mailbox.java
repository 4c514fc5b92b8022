package org.entrelacs.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for the owner of one partition: commands of callers, and inbox records.
final class Mailbox {
    private final int limit;
    private final Runnable wake;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private final Deque<Submission<?, ?>> callers = new ArrayDeque<>();
    private final Deque<StoredRecord> inbox = new ArrayDeque<>();
    private volatile boolean quiet;

    /// @param limit of each of the two
    /// @param wake called when something has come in
    Mailbox(int limit, Runnable wake) {
        this.limit = limit;
        this.wake = wake;
    }

    /// Whether to let the owner rest, whatever comes in: it will look by itself.
    void quiet(boolean whether) {
        quiet = whether;
    }

    private void cameIn() {
        if (!quiet) {
            wake.run();
        }
    }

    /// Something else than what lies in it has changed.
    void wake() {
        wake.run();
    }

    /// @return false when too many wait already
    boolean offer(Submission<?, ?> submission) {
        lock.lock();
        try {
            if (callers.size() >= limit) {
                return false;
            }
            callers.addLast(submission);
        } finally {
            lock.unlock();
        }
        cameIn();
        return true;
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
        } finally {
            lock.unlock();
        }
        cameIn();
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
