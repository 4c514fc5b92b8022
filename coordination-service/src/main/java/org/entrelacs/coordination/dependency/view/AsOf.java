package org.entrelacs.coordination.dependency.view;

import java.time.Instant;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.log.Recorded;

/// For which instant the register is asked, and by which of the two clocks.
public sealed interface AsOf {
    Instant instant();

    /// Whether the event counts.
    boolean includes(Recorded<?> recorded);

    /// Everything that is known.
    record Now(Instant instant) implements AsOf {
        @Override
        public boolean includes(Recorded<?> recorded) {
            return true;
        }
    }

    /// What was true then, as far as is known today: by when things happened in the world.
    record Occurred(Instant instant) implements AsOf {
        @Override
        public boolean includes(Recorded<?> recorded) {
            Instant at = recorded.event() instanceof DependencyEvent fact
                    ? fact.cause().occurredAt()
                    : recorded.occurredAt();
            return !at.isAfter(instant);
        }
    }

    /// What was known then: by when the register's log took it.
    record Known(Instant instant) implements AsOf {
        @Override
        public boolean includes(Recorded<?> recorded) {
            return !recorded.recordedAt().isAfter(instant);
        }
    }
}
