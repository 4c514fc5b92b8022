package org.entrelacs.assessment.assessment;

/// What has become of a completed assessment.
public sealed interface Standing {

    /// Whether it counts: nothing took its place, and it is not too old.
    default boolean isInForce() {
        return switch (this) {
            case Unsigned _, Signed _, Amended _ -> true;
            case Superseded _, Expired _ -> false;
        };
    }

    record Unsigned() implements Standing {}

    record Signed(String by) implements Standing {}

    /// Changed since it was completed, and not signed since.
    record Amended() implements Standing {}

    /// @param before what it comes back to when the later one is entered in error
    record Superseded(Standing before, String by) implements Standing {}

    record Expired(Standing before) implements Standing {}
}
