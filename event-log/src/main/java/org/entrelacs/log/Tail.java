package org.entrelacs.log;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Feeds one projection with whole topics, from the beginning and then as events come.
final class Tail implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration POLL = Duration.ofMillis(500);

    private final Projection projection;
    private final HostParts parts;
    private final RecordReader reader;
    private final Thread thread;
    private final Map<Partition, Long> positions = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean running = true;
    private volatile String problem = "";

    Tail(Projection projection, HostParts parts) {
        this.projection = projection;
        this.parts = parts;
        this.reader = new RecordReader(parts.codec());
        this.thread =
                Thread.ofPlatform().daemon().name("view-" + projection.name()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        var services = new TreeSet<String>();
        for (Class<?> events : projection.events()) {
            for (Class<?> event : events.getPermittedSubclasses()) {
                services.add(Topics.service(parts.codec().type(event)));
            }
        }
        while (running) {
            try (var topics = parts.access().topics(services)) {
                positions.forEach(topics::seek);
                while (running) {
                    follow(topics);
                }
            } catch (RuntimeException e) {
                if (running) {
                    problem = e.getClass().getSimpleName();
                    LOG.log(System.Logger.Level.WARNING, "view " + projection.name() + " stands still", e);
                    pause();
                }
            }
        }
    }

    private void follow(LogAccess.TopicReader topics) {
        for (StoredRecord stored : topics.poll(POLL)) {
            apply(stored);
            positions.put(stored.at(), stored.offset() + 1);
        }
        for (Partition partition : topics.partitions()) {
            positions.put(partition, topics.position(partition));
        }
        problem = "";
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void apply(StoredRecord stored) {
        try {
            if (reader.reads(stored)) {
                Recorded<Object> recorded = reader.read(stored);
                if (isOurs(recorded.event())) {
                    projection.apply(recorded);
                }
            }
        } catch (UnreadableRecord e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "view " + projection.name() + " cannot show " + stored.at() + "@" + stored.offset(),
                    e);
        }
    }

    private boolean isOurs(Object event) {
        for (Class<?> events : projection.events()) {
            if (events.isInstance(event)) {
                return true;
            }
        }
        return false;
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

    private void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public void close() {
        running = false;
        thread.interrupt();
    }
}
