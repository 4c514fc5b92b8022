package org.entrelacs.coordination.cases;

import java.time.Instant;

/// Broken on purpose: a rule that looks at the clock.
public final class Timely {
    public Instant today() {
        return Instant.now();
    }
}
