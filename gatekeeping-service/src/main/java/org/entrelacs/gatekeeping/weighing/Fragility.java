package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Contribution;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Flip;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.PolicyContent.Sensitivity;

/// Which single small change of a weight or a value would turn what the score is good for (ISPOR good
/// practice of multi-criteria decision analysis, step 7: one at a time, the rest as it is). Whether
/// there is money plays no part.
///
/// A flip counts to 4 decimals of the score: one that only the fifth would show is none.
public final class Fragility {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 4;

    private final Question question;
    private final List<Contribution> contributions;
    private final DecisionOutcome outcome;

    private Fragility(Question question, RequestScored scored) {
        this.question = question;
        this.contributions = scored.contributions();
        this.outcome = outcome(scored.score());
    }

    /// Empty where the policy looks for none, and for a right, which no score takes away.
    public static List<Flip> of(Question question, RequestScored scored) {
        var sensitivity = question.policy().sensitivity();
        return sensitivity == null || question.isRight()
                ? List.of()
                : new Fragility(question, scored).flips(sensitivity);
    }

    private List<Flip> flips(Sensitivity sensitivity) {
        var flips = new ArrayList<Flip>();
        for (var contribution : contributions) {
            if (contribution.weight().signum() > 0) {
                var by = contribution.weight().multiply(sensitivity.weights());
                weight(contribution, contribution.weight().subtract(by)).ifPresent(flips::add);
                weight(contribution, contribution.weight().add(by)).ifPresent(flips::add);
                if (sensitivity.steps() > 0) {
                    Steps.around(contribution)
                            .forEach(to -> value(contribution, to).ifPresent(flips::add));
                }
            }
        }
        return List.copyOf(flips);
    }

    private Optional<Flip> weight(Contribution of, BigDecimal to) {
        var changed = new Contribution(of.criterion(), of.value(), to, of.points());
        return flip(of, changed, "weight", of.weight(), to);
    }

    private Optional<Flip> value(Contribution of, BigDecimal to) {
        var changed = new Contribution(of.criterion(), to, of.weight(), of.points());
        return flip(of, changed, "value", of.value(), to);
    }

    private Optional<Flip> flip(Contribution of, Contribution changed, String what, BigDecimal from, BigDecimal to) {
        var score = score(of, changed);
        var turned = outcome(score);
        return turned == outcome
                ? Optional.empty()
                : Optional.of(new Flip(of.criterion(), what, from, to, score, turned));
    }

    private BigDecimal score(Contribution replaced, Contribution by) {
        var weights = BigDecimal.ZERO;
        var points = BigDecimal.ZERO;
        for (var each : contributions) {
            var contribution = each.equals(replaced) ? by : each;
            weights = weights.add(contribution.weight());
            points = points.add(contribution.weight().multiply(contribution.value()));
        }
        return weights.signum() == 0
                ? BigDecimal.ZERO
                : points.multiply(HUNDRED).divide(weights, DECIMALS, RoundingMode.HALF_UP);
    }

    private DecisionOutcome outcome(BigDecimal score) {
        if (score.compareTo(question.threshold()) >= 0) {
            return DecisionOutcome.GRANTED;
        }
        return score.compareTo(question.lowest()) >= 0 ? DecisionOutcome.DEFERRED : DecisionOutcome.REFUSED;
    }
}
