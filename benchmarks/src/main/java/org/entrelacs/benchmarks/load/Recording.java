package org.entrelacs.benchmarks.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/// Latencies of the calls that end while it is on.
final class Recording {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);
    private final LongAdder failed = new LongAdder();
    private volatile boolean on;

    void ended(long startedNanos, boolean well) {
        if (on) {
            long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - startedNanos);
            micros.recordValue(Math.min(LONGEST_MICROS, took));
            if (!well) {
                failed.increment();
            }
        }
    }

    static boolean well(Call call) {
        try {
            return call.once();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            return false;
        }
    }

    /// Waits through the window and returns what was recorded in its measured part.
    Measured through(Window window) {
        pause(window.warmUp().toNanos());
        long begin = System.nanoTime();
        on = true;
        pause(window.measured().toNanos());
        on = false;
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Measured.of(micros, failed.sum(), seconds);
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
