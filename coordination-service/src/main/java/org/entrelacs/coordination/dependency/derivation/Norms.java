package org.entrelacs.coordination.dependency.derivation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.entrelacs.contract.planning.PlannedStart;
import org.entrelacs.log.Recorded;
import org.jspecify.annotations.Nullable;

/// Deadlines that hold where neither plan nor decision sets one.
final class Norms {
    /// From a complete file to the proposal of a plan: CASF R. 232-7. Kept for the other steps too, until a network
    /// sets its own.
    private static final Duration STEP = Duration.ofDays(30);

    private Norms() {}

    static Instant step(Recorded<?> from) {
        return from.occurredAt().plus(STEP);
    }

    /// From the day on which something is to be done, where that is known and still to come.
    static Instant step(Recorded<?> from, @Nullable LocalDate on) {
        return PlannedStart.countedFrom(on, from.occurredAt()).plus(STEP);
    }
}
