package org.entrelacs.gatekeeping.weighing;

import java.time.Clock;
import java.time.Instant;

/// Broken on purpose: a rule that reads a clock.
public record Timely(Clock clock) {
    Instant at() {
        return Instant.now(clock);
    }
}
