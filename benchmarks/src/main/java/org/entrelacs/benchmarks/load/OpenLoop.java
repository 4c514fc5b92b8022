package org.entrelacs.benchmarks.load;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Calls at a fixed rate, whether or not those before were answered. Latency counts from the instant at which
/// a call was due, so that a pause of the system, or of this generator, shows in every call that had to wait
/// for it.
public final class OpenLoop {
    private static final long TICK = TimeUnit.MICROSECONDS.toNanos(200);
    private static final int MOST_UNDER_WAY = 20_000;

    private OpenLoop() {}

    public static Measured run(double perSecond, Window window, Call call) throws InterruptedException {
        Recording recording = new Recording();
        Semaphore free = new Semaphore(MOST_UNDER_WAY);
        Thread source =
                Thread.ofPlatform().daemon().name("open-loop").start(() -> send(perSecond, call, recording, free));
        Measured measured = recording.through(window);
        source.interrupt();
        source.join();
        free.acquire(MOST_UNDER_WAY);
        return measured;
    }

    /// When too many are under way the next ones wait for a place; their latency goes on counting.
    private static void send(double perSecond, Call call, Recording recording, Semaphore free) {
        double period = 1e9 / perSecond;
        long begin = System.nanoTime();
        for (long i = 0; !Thread.currentThread().isInterrupted(); i++) {
            long due = begin + (long) (i * period);
            while (due - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
                LockSupport.parkNanos(Math.min(TICK, due - System.nanoTime()));
            }
            try {
                free.acquire();
            } catch (InterruptedException e) {
                return;
            }
            Thread.ofVirtual().start(() -> {
                recording.ended(due, Recording.well(call));
                free.release();
            });
        }
    }
}
