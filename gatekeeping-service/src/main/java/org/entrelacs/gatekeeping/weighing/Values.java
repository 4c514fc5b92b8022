package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.AssessedNeed;
import org.entrelacs.contract.Score;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.Evidence;

/// The value functions: each turns facts into a value from 0 to 1, or into nothing when the fact is missing.
final class Values {
    /// By GIR 1 to 6. GIR 1 to 4 are the French national ceilings of 2025 divided by that of GIR 1.
    private static final List<BigDecimal> SEVERITY_BY_GIR = List.of(
            BigDecimal.ONE,
            new BigDecimal("0.8087"),
            new BigDecimal("0.5845"),
            new BigDecimal("0.3901"),
            new BigDecimal("0.15"),
            BigDecimal.ZERO);

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal WORST_NEED = BigDecimal.valueOf(4);
    private static final int DECIMALS = 9;
    private static final int TWO_SOURCES = 2;
    private static final Duration FRESH = Duration.ofDays(90);
    private static final Duration USABLE = Duration.ofDays(365);

    private Values() {}

    static Optional<Integer> gir(Evidence evidence) {
        return evidence.scores().stream()
                .filter(score -> score.code().equals("gir"))
                .map(Score::value)
                .findFirst()
                .flatMap(Values::girOf);
    }

    private static Optional<Integer> girOf(BigDecimal value) {
        for (int gir = 1; gir <= SEVERITY_BY_GIR.size(); gir++) {
            if (value.compareTo(BigDecimal.valueOf(gir)) == 0) {
                return Optional.of(gir);
            }
        }
        return Optional.empty();
    }

    static BigDecimal severityOf(int gir) {
        return SEVERITY_BY_GIR.get(gir - 1);
    }

    /// The worst of the needs concerned, as a part of the worst possible. Not their mean: naming a lesser need as well
    /// must not weaken a claim.
    static Optional<BigDecimal> unmetNeed(List<AssessedNeed> needs) {
        return needs.stream()
                .map(AssessedNeed::unmet)
                .max(Integer::compare)
                .map(unmet -> BigDecimal.valueOf(unmet).divide(WORST_NEED))
                .flatMap(Values::share);
    }

    /// A value that somebody claimed, when it is one.
    static Optional<BigDecimal> share(BigDecimal claimed) {
        boolean usable = claimed.scale() <= DECIMALS && claimed.signum() >= 0 && claimed.compareTo(BigDecimal.ONE) <= 0;
        return usable ? Optional.of(claimed) : Optional.empty();
    }

    static Optional<BigDecimal> caregiver(Claim claim) {
        return share(claim.caregiverStrain()).map(strain -> claim.livesAlone() ? strain.max(HALF) : strain);
    }

    /// 1 up to 90 days with two sources or more, a half up to 365 days, 0 when older.
    static Optional<BigDecimal> evidence(Evidence evidence, Instant at) {
        if (evidence.assessment().isEmpty() || evidence.sources().isEmpty()) {
            return Optional.empty();
        }
        var age = Duration.between(evidence.assessedAt(), at);
        if (age.compareTo(FRESH) <= 0 && evidence.sources().size() >= TWO_SOURCES) {
            return Optional.of(BigDecimal.ONE);
        }
        return Optional.of(age.compareTo(USABLE) <= 0 ? HALF : BigDecimal.ZERO);
    }

    /// First instant after this one at which the evidence is worth less; [Instant#MAX] when never.
    static Instant evidenceHoldsUntil(Evidence evidence, Instant at) {
        var age = Duration.between(evidence.assessedAt(), at);
        if (age.compareTo(FRESH) <= 0) {
            return evidence.assessedAt().plus(FRESH).plusNanos(1);
        }
        return age.compareTo(USABLE) <= 0 ? evidence.assessedAt().plus(USABLE).plusNanos(1) : Instant.MAX;
    }
}
