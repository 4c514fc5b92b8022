package org.entrelacs.log;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/// Writes snapshots beside the owners, one at a time, so that only one copy of a state is held.
final class SnapshotWriter implements Background.Round {
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private volatile Background.@Nullable Work work;

    Background.Work start(String name, Background background) {
        Background.Work started = background.run(name, this);
        work = started;
        return started;
    }

    void add(Runnable writing) {
        waiting.add(writing);
        Background.Work now = work;
        if (now != null) {
            now.wake();
        }
    }

    @Override
    public long run() {
        Runnable next = waiting.poll();
        if (next == null) {
            return Long.MAX_VALUE;
        }
        next.run();
        return 0;
    }
}
