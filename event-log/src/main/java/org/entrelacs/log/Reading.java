package org.entrelacs.log;

import java.time.Duration;

/// What a read of one stream found.
public sealed interface Reading<S> {

    /// @param version number of events in the stream; 0, with the initial state, when there are none
    record Found<S>(long version, S state) implements Reading<S> {}

    record Quarantined<S>(StreamId stream) implements Reading<S> {}

    /// The partition is still loading, or this instance cannot show that it still owns it.
    record Unavailable<S>(Duration retryAfter) implements Reading<S> {}

    record OwnedElsewhere<S>(int partition) implements Reading<S> {}
}
