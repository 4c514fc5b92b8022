package org.entrelacs.planning.proposal.solver;

import java.time.Duration;
import org.entrelacs.planning.proposal.Search.EndedBy;
import org.entrelacs.planning.proposal.Search.Watch;

/// Counts what is tried, tells who looks on from time to time, and stops the search when they or the clock want it.
final class Counter {
    private static final long EVERY = 4096;

    private final Watch watch;
    private final long atMost;
    private final long begun = System.nanoTime();
    private Runnable stop = () -> {};
    private long tried;
    private EndedBy endedBy = EndedBy.MOVES;

    Counter(Watch watch, Duration atMost) {
        this.watch = watch;
        this.atMost = atMost.toNanos();
    }

    void stopBy(Runnable action) {
        stop = action;
    }

    void count() {
        tried++;
        if (tried % EVERY == 0 && endedBy == EndedBy.MOVES) {
            watch.tried(tried);
            if (watch.isCancelled()) {
                end(EndedBy.CANCELLED);
            } else if (System.nanoTime() - begun > atMost) {
                end(EndedBy.SECONDS);
            }
        }
    }

    private void end(EndedBy why) {
        endedBy = why;
        stop.run();
    }

    EndedBy endedBy() {
        return endedBy;
    }

    long tried() {
        return tried;
    }
}
