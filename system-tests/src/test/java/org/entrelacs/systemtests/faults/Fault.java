package org.entrelacs.systemtests.faults;

import java.time.Duration;
import java.util.function.Supplier;

/// Something that goes wrong for a while.
///
/// @param victim what it happens to, in words; known at the end at the latest
/// @param begin makes it go wrong, and returns
/// @param lasts how long it is left so
/// @param heal makes it right again, and returns when it is
record Fault(Kind kind, Supplier<String> victim, Action begin, Duration lasts, Action heal) {
    /// Anything it throws is a failure of the test.
    interface Action {
        void run() throws Exception;
    }
}
