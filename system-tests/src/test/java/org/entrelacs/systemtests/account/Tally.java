package org.entrelacs.systemtests.account;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.entrelacs.systemtests.asking.Answer;

/// How often what happened to those who asked. Safe for any number of threads.
public final class Tally {
    private static final Duration NOTABLE = Duration.ofMillis(500);

    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong longest = new AtomicLong();
    private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> surprises = new ConcurrentHashMap<>();

    /// Somebody waited for half a second or more.
    ///
    /// @param from in `System.nanoTime`
    /// @param to as above
    public record Wait(long from, long to) {
        public Duration took() {
            return Duration.ofNanos(to - from);
        }
    }

    void attempted() {
        attempts.incrementAndGet();
    }

    void unknown() {
        unknown.incrementAndGet();
    }

    void read() {
        reads.incrementAndGet();
    }

    /// @param path that was asked
    void surprised(String path, Answer answer) {
        surprises
                .computeIfAbsent(
                        path.replaceAll("\\d+", "N") + " " + answer.status() + " " + answer.body(),
                        _ -> new AtomicInteger())
                .incrementAndGet();
    }

    void answered(long from, long to) {
        longest.accumulateAndGet(to - from, Math::max);
        if (to - from >= NOTABLE.toNanos()) {
            waits.add(new Wait(from, to));
        }
    }

    public int attempts() {
        return attempts.get();
    }

    /// Attempts that were not answered, or with 504.
    public int unknowns() {
        return unknown.get();
    }

    /// Reads that were answered.
    public int reads() {
        return reads.get();
    }

    public Duration longestWait() {
        return Duration.ofNanos(longest.get());
    }

    /// The longest wait that began in such a time.
    public Duration longestWaitSince(long from, long to) {
        return waits.stream()
                .filter(wait -> wait.from() >= from && wait.from() <= to)
                .map(Wait::took)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /// Answers that nobody should have got, and how often.
    public Map<String, Integer> surprises() {
        Map<String, Integer> counted = new TreeMap<>();
        surprises.forEach((answer, count) -> counted.put(answer, count.get()));
        return counted;
    }
}
