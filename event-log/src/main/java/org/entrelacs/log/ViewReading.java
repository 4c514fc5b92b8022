package org.entrelacs.log;

import java.time.Duration;
import java.util.Map;

/// What a read of a whole projection found.
public sealed interface ViewReading<P> {

    /// @param projection to be asked at once; what comes later may show in it
    /// @param position up to which offset each partition has been taken in, at least
    record Found<P>(P projection, Map<Partition, Long> position) implements ViewReading<P> {}

    /// The log is still being read; who asks again for the same past finds it further on.
    ///
    /// @param read records of the log so far
    /// @param of how many, at most
    record Underway<P>(long read, long of) implements ViewReading<P> {}

    record Unavailable<P>(Duration retryAfter) implements ViewReading<P> {}
}
