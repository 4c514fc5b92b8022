package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// How far a budget may be committed until the next cycle, and how strong a claim must be.
///
/// @param cycle 0 when the policy does not pace
/// @param ceiling share of the total that may be committed
/// @param next when the next cycle begins; [Instant#MAX] when none does
public record Pace(int cycle, BigDecimal ceiling, BigDecimal threshold, Instant next) {

    static Pace none(PolicyContent policy) {
        return new Pace(0, BigDecimal.ONE, policy.threshold(), Instant.MAX);
    }

    /// @throws IllegalStateException when the policy does not pace
    static Pace of(CycleBegun begun, PolicyContent policy, Period period) {
        var pacing = policy.pacing();
        if (pacing == null) {
            throw new IllegalStateException("policy " + policy.policy() + " does not pace");
        }
        var next = period.endOf(begun.cycle(), pacing);
        return new Pace(
                begun.cycle(),
                begun.planShare().add(pacing.buffer()).min(BigDecimal.ONE),
                begun.threshold(),
                next.isBefore(period.end()) ? next : Instant.MAX);
    }

    /// Of what is available; may be below 0.
    Money left(Ledger ledger) {
        return share(ledger.total(), ceiling).minus(ledger.committed());
    }

    /// Rounded down.
    static Money share(Money whole, BigDecimal share) {
        var part = share.multiply(BigDecimal.valueOf(whole.minor())).setScale(0, RoundingMode.FLOOR);
        return new Money(part.longValueExact(), whole.currency());
    }
}
