package org.entrelacs.coordination.cases.view;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakRaised;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakResolved;
import org.jspecify.annotations.Nullable;

/// One continuity break in a list.
///
/// @param resolvedAt absent while it is open
/// @param cause id of the event that ended it; absent while it is open
public record BreakRow(
        UUID continuityBreak,
        String person,
        UUID dependency,
        ContinuityBreakKind kind,
        String resource,
        Instant since,
        String owner,
        boolean open,
        @Nullable Instant resolvedAt,
        @Nullable UUID cause) {

    static BreakRow of(String person, ContinuityBreakRaised raised) {
        return new BreakRow(
                raised.continuityBreak(),
                person,
                raised.dependency(),
                raised.kind(),
                raised.resource(),
                raised.since(),
                raised.owner(),
                true,
                null,
                null);
    }

    BreakRow ended(ContinuityBreakResolved resolved) {
        return new BreakRow(
                continuityBreak,
                person,
                dependency,
                kind,
                resource,
                since,
                owner,
                false,
                resolved.at(),
                resolved.cause());
    }
}
