package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;

/// The values next to a value on its own scale: what another assessor might have found.
final class Steps {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final int GIRS = 6;

    private Steps() {}

    /// The next lower and the next higher value, where there is one. What is measured by the clock has
    /// no doubt.
    static List<BigDecimal> around(Contribution contribution) {
        var value = contribution.value();
        return switch (ScoredCriterion.of(contribution.criterion())) {
            case SEVERITY -> neighbours(value, IntStream.rangeClosed(1, GIRS).mapToObj(Values::severityOf));
            case URGENCY ->
                neighbours(value, Arrays.stream(UrgencyClass.values()).map(UrgencyClass::from));
            case UNMET_NEED -> within(value, QUARTER);
            case BENEFIT, CAREGIVER -> within(value, TENTH);
            case WAITING, EVIDENCE -> List.of();
        };
    }

    private static List<BigDecimal> neighbours(BigDecimal value, Stream<BigDecimal> scale) {
        var steps = new TreeSet<BigDecimal>();
        scale.forEach(steps::add);
        return Stream.of(steps.lower(value), steps.higher(value))
                .filter(step -> step != null)
                .toList();
    }

    private static List<BigDecimal> within(BigDecimal value, BigDecimal step) {
        return Stream.of(value.subtract(step), value.add(step))
                .filter(next -> next.signum() >= 0 && next.compareTo(BigDecimal.ONE) <= 0)
                .toList();
    }
}
