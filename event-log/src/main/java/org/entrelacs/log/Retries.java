package org.entrelacs.log;

import java.util.concurrent.TimeUnit;

/// When an owner that failed tries again: later each time, and not all at once.
final class Retries {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private final HostParts parts;
    private long pause = FIRST;
    private long failedAt;
    private long notBefore;

    Retries(HostParts parts) {
        this.parts = parts;
        this.failedAt = parts.ticks().getAsLong();
        this.notBefore = failedAt;
    }

    void failed() {
        failedAt = parts.ticks().getAsLong();
        notBefore = failedAt + pause + parts.random().nextLong(pause / 2 + 1);
        pause = Math.min(LONGEST, pause * 2);
    }

    void succeeded() {
        pause = FIRST;
    }

    boolean isDue() {
        return parts.ticks().getAsLong() - notBefore >= 0;
    }

    /// The last failure, or the beginning.
    long failedAt() {
        return failedAt;
    }
}
