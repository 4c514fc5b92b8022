package org.entrelacs.edge.work;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/// Does what it was given when it is told to, in order, on the thread that tells it.
final class ByHand extends AbstractExecutorService {
    private final Queue<Runnable> given = new ArrayDeque<>();
    private boolean ended;

    void next() {
        given.remove().run();
    }

    @Override
    public void execute(Runnable work) {
        given.add(work);
    }

    @Override
    public void shutdown() {
        ended = true;
    }

    @Override
    public List<Runnable> shutdownNow() {
        throw new UnsupportedOperationException("nobody interrupts work");
    }

    @Override
    public boolean isShutdown() {
        return ended;
    }

    @Override
    public boolean isTerminated() {
        return ended && given.isEmpty();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
        return isTerminated();
    }
}
