package org.entrelacs.assessment.intake;

import java.time.Instant;

/// Broken on purpose: a rule that looks at the clock.
public final class RuleWithClock {
    public Instant today() {
        return Instant.now();
    }
}
