package org.entrelacs.audit;

import java.time.Instant;
import java.util.Optional;
import org.entrelacs.audit.check.PartitionAudit.Watch;
import org.entrelacs.audit.check.ServedStates;

/// What an audit looks at beside the log.
///
/// @param prefix of the network's topics
/// @param atRest whether nothing may be under way any more: what is, is then a finding
/// @param at the network's time, for deadlines; empty when they are not asked for
/// @param served whom to ask for the states that are served
/// @param watch told how far the audit is
public record AuditOptions(String prefix, boolean atRest, Optional<Instant> at, ServedStates served, Watch watch) {

    /// Of the log alone.
    public static AuditOptions of(String prefix) {
        return new AuditOptions(prefix, false, Optional.empty(), ServedStates.NONE, (_, _, _) -> {});
    }

    public AuditOptions withNothingUnderWay() {
        return new AuditOptions(prefix, true, at, served, watch);
    }
}
