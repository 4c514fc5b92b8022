package org.entrelacs.contract.coordination;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.entrelacs.contract.EventType;

/// What has happened to the coordination of one person's care. Stream: `case/<person>`.
public sealed interface CaseEvent {

    /// @param intake that was found eligible
    @EventType("org.entrelacs.coordination.CaseOpened.v1")
    record CaseOpened(String intake, CoordinationMode mode) implements CaseEvent {}

    @EventType("org.entrelacs.coordination.CoordinationModeChanged.v1")
    record CoordinationModeChanged(CoordinationMode mode, String reason) implements CaseEvent {}

    /// @param manager opaque id of the case manager
    /// @param previous who had the case before; empty for the first
    @EventType("org.entrelacs.coordination.CaseManagerAssigned.v1")
    record CaseManagerAssigned(String manager, String previous) implements CaseEvent {}

    /// A case manager took a case that is not there to be taken; their caseload takes it off again.
    @EventType("org.entrelacs.coordination.CaseManagerNotAssigned.v1")
    record CaseManagerNotAssigned(String manager, NotAssignedReason reason) implements CaseEvent {}

    /// The case manager gave the case back and nobody else has it.
    @EventType("org.entrelacs.coordination.CaseManagerReleased.v1")
    record CaseManagerReleased(String manager, String reason) implements CaseEvent {}

    /// Raised once for a dependency; open until resolved.
    ///
    /// @param continuityBreak id
    /// @param dependency the one dependency that broke
    /// @param owner who has to act: the case manager, or `unassigned`
    @EventType("org.entrelacs.coordination.ContinuityBreakRaised.v1")
    record ContinuityBreakRaised(
            UUID continuityBreak,
            UUID dependency,
            ContinuityBreakKind kind,
            String resource,
            Instant since,
            String owner)
            implements CaseEvent {}

    /// Told again for the same break when word of an earlier end arrives late; the latest counts.
    ///
    /// @param cause id of the event that ended the break
    @EventType("org.entrelacs.coordination.ContinuityBreakResolved.v1")
    record ContinuityBreakResolved(UUID continuityBreak, UUID dependency, UUID cause, Instant at)
            implements CaseEvent {}

    /// @param manager who had the case; empty when nobody did
    @EventType("org.entrelacs.coordination.CaseClosed.v1")
    record CaseClosed(String reason, String manager) implements CaseEvent {}

    enum CoordinationMode {
        @JsonProperty("ordinary")
        ORDINARY,
        @JsonProperty("dedicated")
        DEDICATED
    }

    enum NotAssignedReason {
        @JsonProperty("no-such-case")
        NO_SUCH_CASE,
        @JsonProperty("case-is-closed")
        CASE_IS_CLOSED
    }

    enum ContinuityBreakKind {
        @JsonProperty("granted-not-started")
        GRANTED_NOT_STARTED
    }
}
