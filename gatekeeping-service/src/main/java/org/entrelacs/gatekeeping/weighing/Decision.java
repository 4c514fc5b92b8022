package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;

/// Decides one request: eligible? how strong? affordable? The same question always gets the same ruling, whoever asks:
/// the policy, a gatekeeper, or an auditor years later.
///
/// A right skips the last two: it is granted when eligible. Everybody else is served in the order of the waiting list:
/// who has somebody before them gets nothing yet, even if there is money for them. So nobody is overtaken for being
/// expensive. What that costs: money may lie idle while the first in rank waits for more of it. Letting smaller
/// requests pass would spend it sooner, but then a large request would wait for ever behind small, weaker ones.
public final class Decision {
    /// Who decides where the policy does.
    public static final String BY_POLICY = "system:policy";

    private Decision() {}

    /// @param question its `available` covers the amount when the envelope carries a right
    public static Ruling of(Question question) {
        var checked = check(question);
        if (!checked.eligible()) {
            return new Ruling(checked, List.of(), refused(question, BigDecimal.ZERO, Reasons.ineligible(checked)));
        }
        var profile = Profile.of(question.request(), question.at());
        var missing = profile.missing();
        if (missing.isEmpty()) {
            var scored = Scoring.score(question.request().request(), question.policy(), profile, question.at());
            return new Ruling(checked, List.of(scored), weighed(question, scored));
        }
        return new Ruling(
                checked,
                List.of(),
                isRight(question)
                        ? granted(question, BigDecimal.ZERO)
                        : refused(question, BigDecimal.ZERO, Reasons.incomplete(missing)));
    }

    private static EligibilityChecked check(Question question) {
        var criteria = Arrays.stream(EligibilityRule.values())
                .map(rule -> rule.check(question))
                .toList();
        return new EligibilityChecked(
                question.request().request(),
                question.policy().version(),
                criteria.stream().allMatch(Criterion::met),
                criteria);
    }

    private static EnvelopeEvent weighed(Question question, RequestScored scored) {
        var score = scored.score();
        var threshold = question.policy().threshold();
        var lowest = threshold.subtract(question.policy().deferralBand());
        if (isRight(question)) {
            return granted(question, score);
        }
        if (score.compareTo(lowest) < 0) {
            return refused(question, score, Reasons.tooWeak(question, scored, lowest));
        }
        if (score.compareTo(threshold) < 0) {
            return deferred(question, score, DeferralReason.SCORE_IN_BAND);
        }
        return affordable(question, score);
    }

    private static EnvelopeEvent affordable(Question question, BigDecimal score) {
        var available = question.available();
        if (question.ahead() > 0) {
            return deferred(question, score, DeferralReason.NO_BUDGET);
        }
        if (!available.isLessThan(question.asked())) {
            return granted(question, score);
        }
        return helpsInPart(question)
                ? partiallyGranted(question, score)
                : deferred(question, score, DeferralReason.NO_BUDGET);
    }

    private static boolean helpsInPart(Question question) {
        var least = question.policy()
                .minimumDose()
                .multiply(BigDecimal.valueOf(question.asked().minor()));
        var available = BigDecimal.valueOf(question.available().minor());
        return question.request().divisible() && available.signum() > 0 && available.compareTo(least) >= 0;
    }

    private static boolean isRight(Question question) {
        return question.envelope().entitlement() == Entitlement.RIGHT;
    }

    private static EnvelopeEvent granted(Question question, BigDecimal score) {
        var request = question.request();
        return new RequestGranted(
                request.request(),
                request.person(),
                request.service(),
                question.asked(),
                question.at().plus(Duration.ofDays(question.policy().startWithinDays())),
                decided(question, score));
    }

    private static EnvelopeEvent partiallyGranted(Question question, BigDecimal score) {
        var request = question.request();
        Money remainder = question.asked().minus(question.available());
        return new RequestPartiallyGranted(
                request.request(),
                request.person(),
                request.service(),
                question.available(),
                remainder,
                question.at().plus(Duration.ofDays(question.policy().startWithinDays())),
                decided(question, score));
    }

    private static EnvelopeEvent deferred(Question question, BigDecimal score, DeferralReason reason) {
        var request = question.request();
        return new RequestDeferred(
                request.request(),
                request.person(),
                request.service(),
                reason,
                question.ahead() + 1,
                question.waiting(),
                question.at().plus(Duration.ofDays(question.policy().reviewWithinDays())),
                decided(question, score));
    }

    /// What was granted of a request before stays granted: its remainder leaves the list instead.
    private static EnvelopeEvent refused(Question question, BigDecimal score, Reasons reasons) {
        var request = question.request();
        if (question.isRemainder()) {
            Reason first = reasons.against().getFirst();
            return new RequestWithdrawn(request.request(), request.person(), request.service(), first.code());
        }
        return new RequestRefused(
                request.request(),
                request.person(),
                request.service(),
                reasons.against(),
                reasons.wouldChange(),
                question.at().plus(Duration.ofDays(question.policy().appealWithinDays())),
                decided(question, score));
    }

    private static Decided decided(Question question, BigDecimal score) {
        return new Decided(
                question.by(),
                question.at(),
                question.policy().policy(),
                question.policy().version(),
                score,
                question.policy().threshold(),
                question.available(),
                question.asked(),
                question.ahead());
    }
}
