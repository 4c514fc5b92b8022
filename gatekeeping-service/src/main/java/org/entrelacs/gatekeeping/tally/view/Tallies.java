package org.entrelacs.gatekeeping.tally.view;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// All envelopes counted, by id. Whoever asks, asks while nothing changes.
public final class Tallies implements Projection {
    private final TreeMap<String, EnvelopeTally> tallies = new TreeMap<>();
    private final Map<String, Long> position = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(EnvelopeEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof EnvelopeEvent event) {
            lock.lock();
            try {
                tallies.computeIfAbsent(recorded.stream().key(), _ -> new EnvelopeTally())
                        .take(event, recorded.recordedAt(), recorded.version());
                moved.signalAll();
            } finally {
                lock.unlock();
            }
        }
        position.put(recorded.at().toString(), recorded.offset());
    }

    /// What is read from the count of an envelope; empty when nothing ever happened there.
    public <T> Optional<T> of(String envelope, Function<EnvelopeTally, T> reading) {
        lock.lock();
        try {
            return Optional.ofNullable(tallies.get(envelope)).map(reading);
        } finally {
            lock.unlock();
        }
    }

    /// The same of an envelope that has been counted up to a version at least; empty when it was not in
    /// time.
    public <T> Optional<T> of(String envelope, long version, Duration atMost, Function<EnvelopeTally, T> reading) {
        long left = atMost.toNanos();
        lock.lock();
        try {
            while (left > 0 && counted(envelope) < version) {
                left = moved.awaitNanos(left);
            }
            return counted(envelope) < version ? Optional.empty() : of(envelope, reading);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private long counted(String envelope) {
        var tally = tallies.get(envelope);
        return tally == null ? 0 : tally.version();
    }

    /// What is read from each envelope, in order of id.
    <T> List<T> each(Function<Map.Entry<String, EnvelopeTally>, T> reading) {
        lock.lock();
        try {
            return tallies.entrySet().stream().map(reading).toList();
        } finally {
            lock.unlock();
        }
    }

    /// The last offset applied, by partition; read before the counts it never promises too much.
    Map<String, Long> position() {
        return Map.copyOf(position);
    }
}
