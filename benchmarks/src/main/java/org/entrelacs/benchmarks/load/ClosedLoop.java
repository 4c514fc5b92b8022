package org.entrelacs.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/// Callers that ask again as soon as they are answered: says how much a system carries at a given
/// concurrency. Its latencies leave out the waiting of those who could not ask yet; [OpenLoop] counts them.
public final class ClosedLoop {
    private volatile boolean ending;

    private ClosedLoop() {}

    public static Measured run(int callers, Window window, Call call) throws InterruptedException {
        ClosedLoop loop = new ClosedLoop();
        Recording recording = new Recording();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            threads.add(Thread.ofVirtual().start(() -> loop.callOn(call, recording)));
        }
        Measured measured = recording.through(window);
        loop.ending = true;
        for (Thread thread : threads) {
            thread.join();
        }
        return measured;
    }

    private void callOn(Call call, Recording recording) {
        while (!ending) {
            long begin = System.nanoTime();
            recording.ended(begin, Recording.well(call));
        }
    }
}
