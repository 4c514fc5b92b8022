package org.entrelacs.coordination.dependency;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent.BreakReason;
import org.entrelacs.contract.coordination.DependencyEvent.Cause;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyBroken;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.entrelacs.log.Uuid5;

/// The break that a passed deadline is. Its cause derives from dependency and instant, so that it is the same fact
/// whether the clock or a later event tells of it.
final class Deadline {
    private static final String TYPE = "org.entrelacs.log.DeadlinePassed";
    private static final String CLOCK = "system:clock";

    private Deadline() {}

    static DependencyBroken passed(DependencyCreated opening) {
        return new DependencyBroken(
                opening.dependency(),
                opening.kind(),
                opening.resource(),
                BreakReason.DEADLINE_PASSED,
                new Cause(id(opening.dependency(), opening.due()), TYPE, opening.due(), CLOCK));
    }

    static boolean isPassedBy(DependencyBroken broken) {
        return broken.reason() == BreakReason.DEADLINE_PASSED;
    }

    private static UUID id(UUID dependency, Instant due) {
        return Uuid5.of(Uuid5.ENTRELACS, "dependency-deadline", dependency.toString(), due.toString());
    }
}
