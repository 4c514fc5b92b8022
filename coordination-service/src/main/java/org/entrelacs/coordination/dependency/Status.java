package org.entrelacs.coordination.dependency;

/// Where a dependency stands: created → managed → resolved | broken (→ repaired) | lapsed. Whether it is also a gap
/// depends on who asks when, see [Course#isGap].
public enum Status {
    CREATED,
    MANAGED,
    RESOLVED,
    BROKEN,
    /// Resolved after it was broken.
    REPAIRED,
    /// Nobody needs it any more.
    LAPSED;

    boolean isOpen() {
        return this == CREATED || this == MANAGED;
    }

    boolean isDone() {
        return this == RESOLVED || this == REPAIRED;
    }
}
