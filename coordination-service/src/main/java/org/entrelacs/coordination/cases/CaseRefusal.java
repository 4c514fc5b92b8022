package org.entrelacs.coordination.cases;

import java.util.List;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;

/// Why a case does not do what it is asked.
public sealed interface CaseRefusal {

    record NoSuchCase() implements CaseRefusal {}

    record CaseIsClosed() implements CaseRefusal {}

    record ModeIsUnchanged(CoordinationMode mode) implements CaseRefusal {}

    /// @param breaks ids, in the order in which they began
    record BreaksAreOpen(List<UUID> breaks) implements CaseRefusal {}
}
