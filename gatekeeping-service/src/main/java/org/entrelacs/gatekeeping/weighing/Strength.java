package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// The exact strength of a complete claim under one policy, as a line over time: `base + slope × nanoseconds since the
/// epoch`, until the profile no longer holds. Its unit is the weighted sum of the values times the horizon in
/// nanoseconds, so that no division and no rounding stands between two claims that are compared.
///
/// Within one slope the order of two claims never changes: it is that of their bases.
///
/// @param slope weight of waiting × pace of the urgency class; 0 from the acceptable wait on
public record Strength(BigDecimal base, BigDecimal slope) {
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000L);
    static final BigDecimal HORIZON = nanos(Duration.ofDays(UrgencyClass.HORIZON_DAYS));

    public static Strength of(PolicyContent policy, Profile profile, Instant at) {
        var merit = BigDecimal.ZERO;
        for (var known : profile.values().entrySet()) {
            merit = merit.add(weight(policy, known.getKey()).multiply(known.getValue()));
        }
        var waiting = weight(policy, ScoredCriterion.WAITING);
        var full = profile.receivedAt().plus(profile.urgencyClass().acceptableWait());
        if (!at.isBefore(full)) {
            return new Strength(merit.add(waiting).multiply(HORIZON), BigDecimal.ZERO);
        }
        var slope = waiting.multiply(BigDecimal.valueOf(profile.urgencyClass().pace()));
        return new Strength(merit.multiply(HORIZON).subtract(slope.multiply(sinceEpoch(profile.receivedAt()))), slope);
    }

    public BigDecimal at(Instant instant) {
        return base.add(slope.multiply(sinceEpoch(instant)));
    }

    /// The claim that is as strong at that instant and grows as fast as the given slope says.
    public Strength alongside(BigDecimal otherSlope, Instant instant) {
        return new Strength(at(instant).subtract(otherSlope.multiply(sinceEpoch(instant))), otherSlope);
    }

    static BigDecimal weight(PolicyContent policy, ScoredCriterion criterion) {
        return policy.weights().getOrDefault(criterion.code(), BigDecimal.ZERO);
    }

    static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds())
                .multiply(NANOS_PER_SECOND)
                .add(BigDecimal.valueOf(duration.getNano()));
    }

    private static BigDecimal sinceEpoch(Instant instant) {
        return nanos(Duration.between(Instant.EPOCH, instant));
    }
}
