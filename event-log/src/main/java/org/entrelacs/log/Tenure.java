package org.entrelacs.log;

import java.time.Duration;
import java.util.function.LongSupplier;

/// How long a partition is ours: the assignment under which it is held, and what this instance can prove about it.
/// Told by the thread of the group, acted on by the owner, asked by everybody.
final class Tenure {
    private static final long NONE = 0;

    private final Ownership ownership;
    private final LongSupplier ticks;
    private final long freshness;
    private long assignments;
    private volatile long assignment = NONE;
    private volatile long held = NONE;
    private volatile long givenUp = NONE;
    private volatile long givenUpAt;

    /// @param freshness how long a proof of membership holds
    Tenure(Ownership ownership, LongSupplier ticks, Duration freshness) {
        this.ownership = ownership;
        this.ticks = ticks;
        this.freshness = freshness.toNanos();
    }

    void assigned() {
        assignment = ++assignments;
    }

    /// @param patience how long nobody else gets the partition unless this owner lets go of it; zero when it is lost
    void revoked(Duration patience) {
        givenUpAt = ticks.getAsLong() + patience.toNanos();
        givenUp = assignment;
        assignment = NONE;
    }

    /// Whether it was given or taken since the owner last [acted on it][#accept()].
    boolean hasChanged() {
        return held != assignment;
    }

    /// The owner acts on the assignment as it now is.
    void accept() {
        held = assignment;
    }

    /// Whether it is ours as the group has it, acted on or not.
    boolean isGiven() {
        return assignment != NONE;
    }

    boolean isHeld() {
        return held != NONE;
    }

    /// Whether nobody else can have become owner by now, as far as this instance can prove. That a commit went well
    /// proves nothing: the next owner may be appointed and not have fenced yet.
    boolean isFresh() {
        return isStillOurs() && isSessionProven();
    }

    /// Whether a commit that went well counts: a group under way when the partition is taken away is finished.
    boolean isUntouched() {
        return isSessionProven() && (isStillOurs() || isBeingGivenUp());
    }

    /// Whether ownership was confirmed after `moment`, and so lately that nobody else can have become owner.
    boolean isProvenSince(long moment) {
        return isStillOurs() && isSessionProven() && ownership.confirmedAt() - moment >= 0;
    }

    /// Whether the assignment under which it is held has never been taken away; given again, it is another one.
    boolean isStillOurs() {
        return held != NONE && held == assignment;
    }

    private boolean isBeingGivenUp() {
        return held != NONE && held == givenUp && ticks.getAsLong() - givenUpAt < 0;
    }

    private boolean isSessionProven() {
        return ticks.getAsLong() - ownership.confirmedAt() < freshness;
    }

    /// Asks for a new proof.
    void confirmSoon() {
        ownership.confirmSoon();
    }
}
