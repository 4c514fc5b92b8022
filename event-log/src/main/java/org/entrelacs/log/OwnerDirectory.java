package org.entrelacs.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Where the other instances of a service can be asked, by the partitions that they own. A hint and never a
/// proof: an instance that is asked knows for itself whether it is the owner, and says so.
///
/// Asks only when it has to: for a partition of which nothing is known, and again after a few seconds. Safe
/// for any number of threads; those that need the same answer wait for one question.
public final class OwnerDirectory {
    private static final System.Logger LOG = System.getLogger("org.entrelacs.log");
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration ASK_AGAIN_AFTER = Duration.ofMillis(10);

    private final Supplier<Map<Integer, String>> source;
    private final LongSupplier ticks;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Map<Integer, String> known = Map.of();
    private volatile long askedAt;

    /// @param source as [LogAccess#otherOwners(String)]
    /// @param ticks monotonic nanoseconds
    OwnerDirectory(Supplier<Map<Integer, String>> source, LongSupplier ticks) {
        this.source = source;
        this.ticks = ticks;
        this.askedAt = ticks.getAsLong() - GOOD_FOR.toNanos();
    }

    /// Address of the instance that owns the partition; empty when nobody else is known to. May ask the log.
    public Optional<String> find(int partition) {
        if (!known.containsKey(partition) || isOlderThan(GOOD_FOR)) {
            ask();
        }
        return lastKnown(partition);
    }

    /// As [#find(int)] without asking anybody.
    public Optional<String> lastKnown(int partition) {
        return Optional.ofNullable(known.get(partition));
    }

    /// Whether any other instance is known to own something. May ask the log.
    public boolean knowsSomebody() {
        if (known.isEmpty() || isOlderThan(GOOD_FOR)) {
            ask();
        }
        return !known.isEmpty();
    }

    /// The instance at this address did not answer, or said that it is not the owner.
    public void doubt(int partition, String address) {
        asking.lock();
        try {
            if (address.equals(known.get(partition))) {
                Map<Integer, String> left = new HashMap<>(known);
                left.remove(partition);
                known = Map.copyOf(left);
            }
        } finally {
            asking.unlock();
        }
    }

    private void ask() {
        asking.lock();
        try {
            if (isOlderThan(ASK_AGAIN_AFTER)) {
                askNow();
            }
        } finally {
            asking.unlock();
        }
    }

    private void askNow() {
        try {
            known = Map.copyOf(source.get());
        } catch (LogUnavailable e) {
            LOG.log(System.Logger.Level.DEBUG, "who owns what is as it was last known: {0}", e.getMessage());
        }
        askedAt = ticks.getAsLong();
    }

    private boolean isOlderThan(Duration age) {
        return ticks.getAsLong() - askedAt >= age.toNanos();
    }
}
