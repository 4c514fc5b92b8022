package org.entrelacs.coordination.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// Continuity breaks of one person.
///
/// @param open by the dependency that broke: at most one for each
/// @param ever ids of all that were raised
/// @param ended the latest end by dependency
public record Breaks(
        PMap<UUID, ContinuityBreakRaised> open, PSet<UUID> ever, PMap<UUID, ContinuityBreakResolved> ended) {
    static final Breaks NONE = new Breaks(HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty());

    Breaks with(ContinuityBreakRaised raised) {
        return new Breaks(open.plus(raised.dependency(), raised), ever.plus(raised.continuityBreak()), ended);
    }

    Breaks with(ContinuityBreakResolved resolved) {
        return new Breaks(open.minus(resolved.dependency()), ever, ended.plus(resolved.dependency(), resolved));
    }

    /// The break of a dependency that an end at `at` concerns: the open one, or one that is thought to have ended
    /// later. Word of what happened first may come last.
    Optional<UUID> endedAt(UUID dependency, Instant at) {
        ContinuityBreakRaised raised = open.get(dependency);
        if (raised != null) {
            return Optional.of(raised.continuityBreak());
        }
        return Optional.ofNullable(ended.get(dependency))
                .filter(end -> at.isBefore(end.at()))
                .map(ContinuityBreakResolved::continuityBreak);
    }
}
