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
import java.util.function.Consumer;
import java.util.function.Function;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.gatekeeping.tally.Adoptions;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.log.Projection;
import org.entrelacs.log.Recorded;

/// All envelopes counted, by id, and all policies that were adopted. Whoever asks, asks while nothing changes.
public final class Tallies implements Projection {
    private final TreeMap<String, EnvelopeTally> tallies = new TreeMap<>();
    private final Adoptions adoptions = new Adoptions();
    private final Map<String, Long> position = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile Consumer<String> whenOpened = _ -> {};

    @Override
    public String name() {
        return "tallies";
    }

    @Override
    public Set<Class<?>> events() {
        return Set.of(EnvelopeEvent.class, PolicyEvent.class);
    }

    @Override
    public void apply(Recorded<?> recorded) {
        if (recorded.event() instanceof PolicyEvent event) {
            take(event);
        }
        if (recorded.event() instanceof EnvelopeEvent event) {
            var envelope = recorded.stream().key();
            take(envelope, event, recorded);
            if (event instanceof EnvelopeOpened) {
                whenOpened.accept(envelope);
            }
        }
        position.put(recorded.at().toString(), recorded.offset());
    }

    private void take(String envelope, EnvelopeEvent event, Recorded<?> recorded) {
        lock.lock();
        try {
            tallies.computeIfAbsent(envelope, _ -> new EnvelopeTally())
                    .take(event, recorded.recordedAt(), recorded.version());
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void take(PolicyEvent event) {
        lock.lock();
        try {
            adoptions.take(event);
        } finally {
            lock.unlock();
        }
    }

    /// Tells of every envelope that is open, now and later; some may be told of twice.
    void tell(Consumer<String> opened) {
        whenOpened = opened;
        each(Map.Entry::getKey).forEach(opened);
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
    public <T> List<T> each(Function<Map.Entry<String, EnvelopeTally>, T> reading) {
        lock.lock();
        try {
            return tallies.entrySet().stream().map(reading).toList();
        } finally {
            lock.unlock();
        }
    }

    public <T> T adoptions(Function<Adoptions, T> reading) {
        lock.lock();
        try {
            return reading.apply(adoptions);
        } finally {
            lock.unlock();
        }
    }

    /// The last offset applied, by partition; read before the counts it never promises too much.
    public Map<String, Long> position() {
        return Map.copyOf(position);
    }
}
