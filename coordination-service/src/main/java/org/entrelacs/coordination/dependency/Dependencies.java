package org.entrelacs.coordination.dependency;

import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.coordination.DependencyEvent.DependencyCreated;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// The dependencies of one person, or those around one shared resource.
public record Dependencies(PMap<UUID, Dependency> byId) {
    public static final Dependencies NONE = new Dependencies(HashTreePMap.empty());

    /// With one more fact; one that is already known changes nothing.
    public Dependencies with(DependencyEvent fact) {
        return new Dependencies(
                byId.plus(fact.dependency(), dependency(fact.dependency()).with(fact)));
    }

    Dependency dependency(UUID id) {
        return byId.getOrDefault(id, Dependency.UNKNOWN);
    }

    /// The dependency that breaks next if nothing happens.
    Optional<DependencyCreated> nextToBreak() {
        return byId.values().stream()
                .flatMap(dependency -> dependency.course().stream())
                .filter(Course::waitsForItsDeadline)
                .map(Course::opening)
                .min(Comparator.comparing(DependencyCreated::due).thenComparing(DependencyCreated::dependency));
    }
}
