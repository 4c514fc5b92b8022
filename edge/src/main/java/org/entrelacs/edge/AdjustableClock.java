package org.entrelacs.edge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The service's only clock: the system's, moved forward by what an administrator has added since the start.
@Singleton
public class AdjustableClock implements InstantSource {
    private final AtomicReference<Duration> ahead;

    @Inject
    AdjustableClock(EdgeConfig config) {
        this(config.clock().offset());
    }

    public AdjustableClock(Duration ahead) {
        this.ahead = new AtomicReference<>(ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /// How far this clock is ahead of the system's.
    public Duration ahead() {
        return ahead.get();
    }

    /// @throws ArithmeticException when the sum leaves what a duration can hold
    public void advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }
}
