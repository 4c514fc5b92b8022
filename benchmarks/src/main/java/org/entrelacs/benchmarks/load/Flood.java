package org.entrelacs.benchmarks.load;

import java.util.function.Consumer;

/// One thread that starts call after call without waiting for answers: how much goes through at most.
public final class Flood {
    private volatile boolean ending;

    private Flood() {}

    /// Starts a call that reports its end, well or not, on any thread. May block while too much is under way.
    public interface Start {
        void call(Consumer<Boolean> ended);
    }

    public static Measured run(Window window, Start start) throws InterruptedException {
        Flood flood = new Flood();
        Recording recording = new Recording();
        Thread source = Thread.ofPlatform().daemon().name("flood").start(() -> flood.send(start, recording));
        Measured measured = recording.through(window);
        flood.ending = true;
        source.join();
        return measured;
    }

    private void send(Start start, Recording recording) {
        while (!ending) {
            long begin = System.nanoTime();
            start.call(well -> recording.ended(begin, well));
        }
    }
}
