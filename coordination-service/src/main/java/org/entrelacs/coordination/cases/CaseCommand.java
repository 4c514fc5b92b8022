package org.entrelacs.coordination.cases;

import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.coordination.CaseEvent.ContinuityBreakKind;
import org.entrelacs.contract.coordination.CaseEvent.CoordinationMode;

/// What can be asked of a case.
public sealed interface CaseCommand {

    record OpenCase(String intake) implements CaseCommand {}

    record ChangeMode(CoordinationMode mode, String reason) implements CaseCommand {}

    record AssignManager(String manager) implements CaseCommand {}

    /// The manager has given the case back.
    record ReleaseManager(String manager, String reason) implements CaseCommand {}

    /// @param cause id of the event that broke the dependency
    record RaiseContinuityBreak(UUID dependency, ContinuityBreakKind kind, String resource, UUID cause, Instant since)
            implements CaseCommand {}

    /// @param cause id of the event that ended it
    record ResolveContinuityBreak(UUID dependency, UUID cause, Instant at) implements CaseCommand {}

    record CloseCase(String reason) implements CaseCommand {}
}
