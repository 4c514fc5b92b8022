package org.entrelacs.log;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.entrelacs.benchmarks.offer.Traffic;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// Looking a command up among a million, at random places, as callers do.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CommandIndexBenchmark {
    private static final int KNOWN = 1 << 20;

    private final UUID[] ids = new UUID[KNOWN];
    private final CommandIndex index = new CommandIndex(Duration.ofDays(30));

    public CommandIndexBenchmark() {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < KNOWN; i++) {
            ids[i] = Traffic.randomId();
            index.add(ids[i], Origin.CALLER, i, now);
        }
    }

    @Benchmark
    public @Nullable Object known() {
        return index.find(ids[ThreadLocalRandom.current().nextInt(KNOWN)]);
    }

    /// Of a caller who asks for the first time.
    @Benchmark
    public @Nullable Object unknown() {
        return index.find(Traffic.randomId());
    }
}
