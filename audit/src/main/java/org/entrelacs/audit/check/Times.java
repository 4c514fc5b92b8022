package org.entrelacs.audit.check;

import java.time.Instant;
import org.entrelacs.audit.finding.Findings;
import org.entrelacs.audit.finding.Invariant;

/// `ce_recordedtime` never goes back within the partition.
final class Times implements Check {
    private final Findings findings;
    private Instant latest = Instant.MIN;

    Times(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void take(Seen seen) {
        if (seen.recordedAt().isBefore(latest)) {
            findings.add(
                    Invariant.TIMES,
                    seen.entry().stored(),
                    "",
                    "recorded at " + latest + " or later",
                    "recorded at " + seen.recordedAt());
        } else {
            latest = seen.recordedAt();
        }
    }
}
