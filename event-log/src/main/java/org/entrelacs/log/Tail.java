package org.entrelacs.log;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Feeds one projection with whole topics, from the beginning and then as events come.
final class Tail implements Background.Round {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final RecordProjection projection;
    private final HostParts parts;
    private final Feed feed;
    private final Map<Partition, Long> positions = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile String problem = "";
    private LogAccess.@Nullable TopicReader topics;

    Tail(RecordProjection projection, HostParts parts) {
        this.projection = projection;
        this.parts = parts;
        this.feed = new Feed(projection, parts.codec());
    }

    String name() {
        return "view-" + projection.name();
    }

    @Override
    public long run() {
        try {
            if (topics == null) {
                topics = parts.access().topics(feed.services());
                positions.forEach(topics::seek);
            }
            follow(topics);
            return 0;
        } catch (RuntimeException e) {
            problem = e.getClass().getSimpleName();
            LOG.log(System.Logger.Level.WARNING, "view " + projection.name() + " stands still", e);
            ended();
            return PAUSE.toNanos();
        }
    }

    @Override
    public void ended() {
        if (topics != null) {
            topics.close();
            topics = null;
        }
    }

    private void follow(LogAccess.TopicReader from) {
        for (StoredRecord stored : from.poll(POLL)) {
            feed.give(stored);
            positions.put(stored.at(), stored.offset() + 1);
        }
        for (Partition partition : from.partitions()) {
            positions.put(partition, from.position(partition));
        }
        problem = "";
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Up to which offset each partition has been taken in.
    Map<Partition, Long> positions() {
        return Map.copyOf(positions);
    }

    /// Waits until everything before the given offsets has been taken in.
    ///
    /// @return false when that did not happen in time
    boolean await(Map<Partition, Long> offsets, Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (!reached(offsets)) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private boolean reached(Map<Partition, Long> offsets) {
        return offsets.entrySet().stream()
                .allMatch(offset -> positions.getOrDefault(offset.getKey(), 0L) >= offset.getValue());
    }

    String problem() {
        return problem;
    }
}
