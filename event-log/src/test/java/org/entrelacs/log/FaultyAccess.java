package org.entrelacs.log;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/// A log that fails when told to, once per fault, with the log beneath it doing what it does.
final class FaultyAccess implements LogAccess {
    private final LogAccess log;
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private volatile boolean nothingOwned;
    private volatile OptionalLong frozenProof = OptionalLong.empty();

    FaultyAccess(LogAccess log) {
        this.log = log;
    }

    enum Fault {
        /// the commit happens, and its answer is lost
        COMMITTED_UNHEARD,
        /// the commit never happens, and nobody says so
        NOT_COMMITTED_UNHEARD,
        /// no answer at first, one to the second try
        COMMIT_UNANSWERED_ONCE,
        /// nothing is appended
        APPEND_FAILS,
    }

    void next(Fault fault) {
        faults.add(fault);
    }

    private final class FaultyLog implements EventLog {
        private final EventLog under;

        FaultyLog(EventLog under) {
            this.under = under;
        }

        @Override
        public Partition partition() {
            return under.partition();
        }

        @Override
        public void fence() {
            under.fence();
        }

        @Override
        public void endHanging() {
            under.endHanging();
        }

        @Override
        public List<Long> append(List<LogRecord> records) {
            if (faults.peek() == Fault.APPEND_FAILS) {
                faults.remove();
                throw new LogUnavailable("as told");
            }
            return under.append(records);
        }

        @Override
        public void commit() {
            Fault fault = faults.poll();
            if (fault == Fault.COMMIT_UNANSWERED_ONCE) {
                throw new LogUnavailable("as told");
            }
            if (fault == Fault.NOT_COMMITTED_UNHEARD) {
                throw new IllegalStateException("as told");
            }
            under.commit();
            if (fault == Fault.COMMITTED_UNHEARD) {
                throw new IllegalStateException("as told");
            }
        }

        @Override
        public void abort() {
            under.abort();
        }

        @Override
        public LogReader reader() {
            return under.reader();
        }

        @Override
        public void close() {
            under.close();
        }
    }

    @Override
    public void prepare(String service, int partitions) {
        log.prepare(service, partitions);
    }

    @Override
    public EventLog events(String service, int partition) {
        return new FaultyLog(log.events(service, partition));
    }

    @Override
    public LogReader follow(String service, int partition) {
        return log.follow(service, partition);
    }

    @Override
    public SnapshotStore snapshots(String service, int partition) {
        return log.snapshots(service, partition);
    }

    @Override
    public LogReader inbox(String service, int partition) {
        return log.inbox(service, partition);
    }

    @Override
    public TopicReader topics(Set<String> services) {
        return log.topics(services);
    }

    @Override
    public Subscription subscribe(String service, String source) {
        return log.subscribe(service, source);
    }

    @Override
    public InboxWriter inboxWriter(String service, int partitions) {
        return log.inboxWriter(service, partitions);
    }

    @Override
    public Map<Partition, Long> eventEnds(String service) {
        return log.eventEnds(service);
    }

    @Override
    public Map<Partition, Long> inboxEnds(String service) {
        return log.inboxEnds(service);
    }

    /// From here on ownership cannot be proven, as after a long pause of the process.
    void proveNothing() {
        frozenProof = OptionalLong.of(System.nanoTime());
    }

    void proveAgain() {
        frozenProof = OptionalLong.empty();
    }

    /// From here on every host that starts owns nothing.
    void ownNothing() {
        nothingOwned = true;
    }

    @Override
    public Ownership ownership(String service) {
        return nothingOwned ? new NoOwnership() : provable(service);
    }

    private static final class NoOwnership implements Ownership {
        @Override
        public void start(Listener listener) {
            // nothing is ever assigned
        }

        @Override
        public long confirmedAt() {
            return System.nanoTime();
        }

        @Override
        public void confirmSoon() {
            // a member in good standing
        }

        @Override
        public void close() {
            // nothing is held
        }
    }

    private Ownership provable(String service) {
        Ownership under = log.ownership(service);
        return new Ownership() {
            @Override
            public void start(Listener listener) {
                under.start(listener);
            }

            @Override
            public long confirmedAt() {
                return frozenProof.orElseGet(under::confirmedAt);
            }

            @Override
            public void confirmSoon() {
                under.confirmSoon();
            }

            @Override
            public void close() {
                under.close();
            }
        };
    }

    @Override
    public void close() {
        log.close();
    }
}
