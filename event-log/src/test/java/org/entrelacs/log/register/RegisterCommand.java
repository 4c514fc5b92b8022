package org.entrelacs.log.register;

import java.time.Instant;
import java.util.List;

/// What registers, mirrors and timers are asked.
public sealed interface RegisterCommand {

    /// Writes one value after the other, all or none.
    record Put(List<Long> values) implements RegisterCommand {
        public Put {
            values = List.copyOf(values);
        }
    }

    /// Writes a value if the register holds what the caller thinks.
    record Swap(long expected, long value) implements RegisterCommand {}

    /// Shows a value of a register.
    record Reflect(long value) implements RegisterCommand {}

    record Arm(Instant at) implements RegisterCommand {}

    record Lapse(Instant at) implements RegisterCommand {}
}
