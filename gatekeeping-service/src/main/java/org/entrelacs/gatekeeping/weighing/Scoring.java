package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// `100 × Σ(weight × value) ÷ Σ weight`, rounded half up to 4 decimals, with what each criterion adds to it.
public final class Scoring {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private Scoring() {}

    /// @param profile complete, of this request at this instant
    public static RequestScored score(String request, PolicyContent policy, Profile profile, Instant at) {
        var weights = Arrays.stream(ScoredCriterion.values())
                .map(criterion -> Strength.weight(policy, criterion))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var scale = Strength.HORIZON.multiply(weights);
        var contributions = Arrays.stream(ScoredCriterion.values())
                .map(criterion -> {
                    var weight = Strength.weight(policy, criterion);
                    var value = overHorizon(criterion, profile, at);
                    return new Contribution(
                            criterion.code(),
                            value.divide(Strength.HORIZON, DECIMALS, RoundingMode.HALF_UP),
                            weight,
                            hundredths(weight.multiply(value), scale));
                })
                .toList();
        var score = hundredths(Strength.of(policy, profile, at).at(at), scale);
        return new RequestScored(request, policy.version(), score, contributions, at);
    }

    private static BigDecimal overHorizon(ScoredCriterion criterion, Profile profile, Instant at) {
        if (criterion != ScoredCriterion.WAITING) {
            return profile.values().getOrDefault(criterion, BigDecimal.ZERO).multiply(Strength.HORIZON);
        }
        return Strength.nanos(Duration.between(profile.receivedAt(), at))
                .multiply(BigDecimal.valueOf(profile.urgencyClass().pace()))
                .min(Strength.HORIZON);
    }

    private static BigDecimal hundredths(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}
