package org.entrelacs.gatekeeping.tally;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// Which policies applied in an envelope, and its thresholds.
final class Policies {
    private final List<Applied> applied = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();

    void apply(PolicyContent content, Instant at) {
        applied.add(new Applied(at, content));
        thresholds.add(new Threshold(at, 0, content.threshold()));
    }

    void begin(CycleBegun begun) {
        thresholds.add(new Threshold(begun.at(), begun.cycle(), begun.threshold()));
    }

    List<Applied> applied() {
        return List.copyOf(applied);
    }

    List<Threshold> thresholds() {
        return List.copyOf(thresholds);
    }
}
