package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// Which single criterion, raised to which value, would have spared a claim the refusal. Waiting is not
/// among them: a refused claim does not wait.
final class WhatWouldChange {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;
    private static final BigDecimal QUARTERS = BigDecimal.valueOf(4);
    private static final int GIRS = 6;

    private WhatWouldChange() {}

    static List<Reason> of(Question question, RequestScored scored) {
        var lowest = question.lowest();
        var weights =
                scored.contributions().stream().map(Contribution::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var profile = Profile.of(question.request(), question.at());
        var raises = new ArrayList<Reason>();
        for (var known : ScoredCriterion.values()) {
            var weight = Strength.weight(question.policy(), known);
            if (known != ScoredCriterion.WAITING && weight.signum() > 0) {
                var value = profile.values().getOrDefault(known, BigDecimal.ZERO);
                var raise = lowest.subtract(scored.score())
                        .multiply(weights)
                        .divide(HUNDRED.multiply(weight), DECIMALS, RoundingMode.CEILING);
                raise(known, question, value, value.add(raise)).ifPresent(raises::add);
            }
        }
        return raises.isEmpty()
                ? List.of(new Reason("raise-several", scored.score().toPlainString(), lowest.toPlainString()))
                : List.copyOf(raises);
    }

    /// In the words of the criterion: a value that it can take, at or above what is wanted.
    private static Optional<Reason> raise(
            ScoredCriterion criterion, Question question, BigDecimal found, BigDecimal wanted) {
        if (wanted.compareTo(BigDecimal.ONE) > 0) {
            return Optional.empty();
        }
        var code = "raise:" + criterion.code();
        return Optional.of(
                switch (criterion) {
                    case SEVERITY ->
                        new Reason(
                                code,
                                Values.gir(question.request().evidence())
                                        .map(String::valueOf)
                                        .orElseThrow(),
                                "1.." + highestGir(wanted));
                    case UNMET_NEED -> new Reason(code, quarters(found) + "/4", quarters(wanted) + "/4");
                    case URGENCY -> new Reason(code, found.toPlainString(), step(wanted));
                    case EVIDENCE -> new Reason(code, found.toPlainString(), half(wanted));
                    case BENEFIT, CAREGIVER, WAITING -> new Reason(code, found.toPlainString(), wanted.toPlainString());
                });
    }

    private static int highestGir(BigDecimal severity) {
        return IntStream.rangeClosed(1, GIRS)
                .filter(gir -> Values.severityOf(gir).compareTo(severity) >= 0)
                .max()
                .orElseThrow();
    }

    private static BigDecimal quarters(BigDecimal share) {
        return share.multiply(QUARTERS).setScale(0, RoundingMode.CEILING);
    }

    private static String step(BigDecimal urgency) {
        String least = UrgencyClass.WITHIN_48_HOURS.from().toPlainString();
        for (UrgencyClass step : UrgencyClass.values()) {
            if (step.from().compareTo(urgency) >= 0) {
                least = step.from().toPlainString();
            }
        }
        return least;
    }

    private static String half(BigDecimal evidence) {
        return evidence.compareTo(new BigDecimal("0.5")) <= 0 ? "0.5" : "1";
    }
}
