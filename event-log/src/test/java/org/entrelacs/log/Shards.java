package org.entrelacs.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.entrelacs.log.sim.Coverage;

/// Runs many schedules on two threads that share nothing but the next seed.
final class Shards {
    private static final int THREADS = 2;
    private static final int ENOUGH = 3;

    private final SimSettings settings;
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    Shards(SimSettings settings) {
        this.settings = settings;
    }

    /// @return what to do about the first schedules that break a promise; empty when none does
    List<String> run(long from, long count, Coverage coverage) {
        Quiet.kernel();
        AtomicLong next = new AtomicLong(from);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                threads.execute(() -> shard(next, from + count, coverage));
            }
        }
        return broken;
    }

    private void shard(AtomicLong next, long end, Coverage all) {
        Coverage coverage = new Coverage();
        for (long seed = next.getAndIncrement(); seed < end && broken.size() < ENOUGH; seed = next.getAndIncrement()) {
            coverage.add(play(seed));
        }
        synchronized (all) {
            all.add(coverage);
        }
    }

    private Coverage play(long seed) {
        try {
            Simulation.Result result = Simulation.run(seed, settings);
            if (!result.violations().isEmpty()) {
                report(seed, result.violations().toString());
            }
            return result.coverage();
        } catch (RuntimeException | Error e) {
            report(seed, e.toString());
            return new Coverage();
        }
    }

    private void report(long seed, String what) {
        broken.add("seed " + seed + ": " + what + "\n  again, step by step: mvn test -pl event-log -Dtest=SimulatorTest"
                + " -Dseed=" + seed);
    }
}
