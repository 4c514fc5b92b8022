package org.entrelacs.gatekeeping.tally;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// Which policies applied in an envelope, and its thresholds.
final class Policies {
    private final List<Applied> applied = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();

    /// @param from that instant on
    public record Applied(Instant from, PolicyContent content) {}

    /// @param from that instant on
    /// @param cycle of the pacing; 0 where a policy applied anew
    public record Threshold(Instant from, int cycle, BigDecimal threshold) {}

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
