package org.entrelacs.log;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waiting for what nobody announces.
public final class Waiting {
    private Waiting() {}

    /// Blocks until the condition holds, looking again and again; at least once.
    ///
    /// @return whether it came to hold in time
    public static boolean until(BooleanSupplier condition, Duration within, Duration lookEvery) {
        long deadline = System.nanoTime() + within.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            LockSupport.parkNanos(lookEvery.toNanos());
        }
        return true;
    }
}
