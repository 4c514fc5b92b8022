package org.entrelacs.audit.check;

import java.time.Instant;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;
import org.entrelacs.audit.finding.Place;
import org.entrelacs.audit.rules.DerivedIds;
import org.entrelacs.log.Due;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StreamId;

/// What the streams of a partition still wait for though its time has passed.
final class Deadlines {
    private final Instant at;
    private final Findings findings;

    /// @param at the network's own time
    Deadlines(Instant at, Findings findings) {
        this.at = at;
        this.findings = findings;
    }

    void check(Partition partition, History history, Commands commands) {
        history.forEach((stream, state) -> history.kind(stream)
                .nextDue(state)
                .filter(due -> due.at().isBefore(at) && !commands.knows(DerivedIds.deadline(stream, due)))
                .ifPresent(due -> overdue(partition, stream, due)));
    }

    private void overdue(Partition partition, StreamId stream, Due<?> due) {
        findings.add(
                Invariant.DEADLINES,
                new Place(partition.topic(), partition.number(), -1, stream.toString()),
                "a record of what was due at " + due.at(),
                "none at " + at);
    }
}
