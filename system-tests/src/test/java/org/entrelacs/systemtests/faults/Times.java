package org.entrelacs.systemtests.faults;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long something lasts, by chance.
final class Times {
    private Times() {}

    static Duration upTo(RandomGenerator chance, int millis) {
        return between(chance, 0, millis);
    }

    /// @param least in milliseconds
    /// @param most as above
    static Duration between(RandomGenerator chance, int least, int most) {
        return Duration.ofMillis(chance.nextInt(least, most + 1));
    }
}
