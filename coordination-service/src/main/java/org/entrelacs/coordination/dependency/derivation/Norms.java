package org.entrelacs.coordination.dependency.derivation;

import java.time.Duration;
import java.time.Instant;
import org.entrelacs.log.Recorded;

/// Deadlines that hold where neither plan nor decision sets one.
final class Norms {
    /// From a complete file to the proposal of a plan: CASF R. 232-7. Kept for the other steps too, until a network
    /// sets its own.
    private static final Duration STEP = Duration.ofDays(30);

    private Norms() {}

    static Instant step(Recorded<?> from) {
        return from.occurredAt().plus(STEP);
    }
}
