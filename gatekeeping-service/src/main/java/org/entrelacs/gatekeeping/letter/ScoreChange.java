package org.entrelacs.gatekeeping.letter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;

/// Two scores and what lies between them: first what was found changes under the old weights, then the
/// weights change. 4 decimals each, and the two add up to the difference.
record ScoreChange(BigDecimal before, BigDecimal after, BigDecimal byNeed, BigDecimal byPolicy) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    static ScoreChange between(List<Contribution> before, List<Contribution> now) {
        var weights = before.stream().collect(Collectors.toMap(Contribution::criterion, Contribution::weight));
        var then = score(before, weights);
        var today = score(now, now.stream().collect(Collectors.toMap(Contribution::criterion, Contribution::weight)));
        var between = score(now, weights);
        return new ScoreChange(then, today, between.subtract(then), today.subtract(between));
    }

    private static BigDecimal score(List<Contribution> contributions, Map<String, BigDecimal> weights) {
        var all = weights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var points = contributions.stream()
                .map(each -> each.value().multiply(weights.getOrDefault(each.criterion(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return points.multiply(HUNDRED).divide(all, DECIMALS, RoundingMode.HALF_UP);
    }
}
