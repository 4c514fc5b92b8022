package org.entrelacs.log;

import java.time.Duration;
import java.util.function.LongSupplier;

/// When the next group may begin. A group costs the log as much for one command as for many, and callers who were
/// answered together ask again together: the owner rests a moment after a group that was more than one command, so that
/// they find each other in the next one instead of going in two groups by turns. A lone caller is never kept waiting.
final class Pace {
    private final long rest;
    private final LongSupplier ticks;
    private final Mailbox mailbox;
    private boolean resting;
    private long until;

    /// @param mailbox that must not wake the owner while it rests
    Pace(Duration rest, LongSupplier ticks, Mailbox mailbox) {
        this.rest = rest.toNanos();
        this.ticks = ticks;
        this.mailbox = mailbox;
    }

    /// @param commands that it was made of
    void groupEnded(int commands) {
        resting = commands > 1 && rest > 0;
        until = ticks.getAsLong() + rest;
    }

    /// Nanoseconds until the next group may begin; 0 when it may begin now.
    long left() {
        long left = resting ? until - ticks.getAsLong() : 0;
        if (left <= 0) {
            forget();
            return 0;
        }
        mailbox.quiet(true);
        return left;
    }

    /// No group is to follow.
    void forget() {
        resting = false;
        mailbox.quiet(false);
    }
}
