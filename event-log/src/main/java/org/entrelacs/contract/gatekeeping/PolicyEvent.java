package org.entrelacs.contract.gatekeeping;

import java.time.LocalDate;
import java.util.List;
import org.entrelacs.contract.EventType;

/// What has happened to one allocation policy. Stream: `policy/<policy>`.
public sealed interface PolicyEvent {

    /// @param drafter who wrote it; somebody else adopts it
    @EventType("org.entrelacs.gatekeeping.PolicyDrafted.v1")
    record PolicyDrafted(PolicyContent content, String drafter) implements PolicyEvent {}

    /// From here on the version never changes.
    ///
    /// @param by body that adopted it
    /// @param envelopes where it applies from now on; other envelopes may take it when they open
    @EventType("org.entrelacs.gatekeeping.PolicyAdopted.v1")
    record PolicyAdopted(PolicyContent content, String by, LocalDate on, List<String> envelopes)
            implements PolicyEvent {}
}
