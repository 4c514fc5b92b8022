package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCycle;
import org.entrelacs.log.Verdict;

/// Spreads a budget over its period: a threshold that rises while more is committed than planned and
/// falls while less is, and a ceiling that commits no more than the plan foresees.
final class PacingRules {
    private static final int DECIMALS = 4;

    private PacingRules() {}

    /// With the policy's own threshold; empty when nothing is paced.
    static Optional<CycleBegun> first(Open open, Instant at) {
        return pacing(open).map(pacing -> cycle(open, pacing, at, open.policy().threshold()));
    }

    /// Nothing happens when the cycle has begun already.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> begin(BeginCycle begin, Open open) {
        var at = open.instant(begin.at());
        return pacing(open)
                .map(pacing -> cycle(open, pacing, at, moved(open, pacing, at)))
                .filter(cycle -> cycle.cycle() > open.pace().cycle())
                .<Verdict<EnvelopeEvent, EnvelopeRefusal>>map(cycle ->
                        accept(new Appending(open, at).add(cycle).promote().events()))
                .orElseGet(Verdict::accept);
    }

    /// A right is not rationed.
    private static Optional<Pacing> pacing(Open open) {
        return open.terms().entitlement() == Entitlement.RIGHT
                ? Optional.empty()
                : Optional.ofNullable(open.policy().pacing());
    }

    private static CycleBegun cycle(Open open, Pacing pacing, Instant at, BigDecimal threshold) {
        var period = Period.of(open.terms());
        int cycle = period.cycle(pacing, at);
        var planned = period.elapsed(period.endOf(cycle, pacing));
        return new CycleBegun(cycle, planned, open.ledger().committed(), threshold, at);
    }

    private static BigDecimal moved(Open open, Pacing pacing, Instant at) {
        var ahead = committed(open.ledger()).subtract(Period.of(open.terms()).elapsed(at));
        return open.pace()
                .threshold()
                .add(pacing.gain().multiply(ahead))
                .max(pacing.lowest())
                .min(pacing.highest())
                .setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal committed(Ledger ledger) {
        return ledger.total().minor() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(ledger.committed().minor())
                        .divide(BigDecimal.valueOf(ledger.total().minor()), 2 * DECIMALS, RoundingMode.HALF_UP);
    }
}
