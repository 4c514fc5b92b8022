package org.entrelacs.planning.broken;

import java.time.Instant;
import java.time.InstantSource;

/// A rule that asks what time it is.
class RuleWithClock {
    boolean isLate(Instant due, InstantSource clock) {
        return due.isBefore(clock.instant());
    }
}
