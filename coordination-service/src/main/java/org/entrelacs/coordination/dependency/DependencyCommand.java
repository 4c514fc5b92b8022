package org.entrelacs.coordination.dependency;

import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;

/// What can be asked of the dependency register.
public sealed interface DependencyCommand {

    /// @param facts on dependencies of this stream; a completion comes as `DependencyResolved`, the rules find out
    ///     whether it is a repair
    record RecordFacts(List<DependencyEvent> facts) implements DependencyCommand {}

    /// The clock has reached the due of a dependency.
    record PassDeadline(UUID dependency) implements DependencyCommand {}
}
