package org.entrelacs.systemtests.faults;

import java.time.Duration;

/// A fault that has happened and is healed.
///
/// @param began in `System.nanoTime`
/// @param healed as above
public record Incident(Kind kind, String victim, long began, long healed) {

    public Duration took() {
        return Duration.ofNanos(healed - began);
    }
}
