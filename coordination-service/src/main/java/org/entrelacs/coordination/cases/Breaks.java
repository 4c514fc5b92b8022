package org.entrelacs.coordination.cases;

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
public record Breaks(PMap<UUID, ContinuityBreakRaised> open, PSet<UUID> ever) {
    static final Breaks NONE = new Breaks(HashTreePMap.empty(), HashTreePSet.empty());

    Breaks with(ContinuityBreakRaised raised) {
        return new Breaks(open.plus(raised.dependency(), raised), ever.plus(raised.continuityBreak()));
    }

    Breaks with(ContinuityBreakResolved resolved) {
        return new Breaks(open.minus(resolved.dependency()), ever);
    }
}
