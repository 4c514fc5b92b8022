package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;

/// Broken on purpose: a score that is nearly right.
public final class Rough {
    private Rough() {}

    static double score(BigDecimal exact) {
        return exact.doubleValue();
    }
}
