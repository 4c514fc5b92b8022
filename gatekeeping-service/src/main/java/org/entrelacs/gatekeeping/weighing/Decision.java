package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Criterion;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;

/// Decides one request: eligible? how strong? affordable? The same question always gets the same
/// ruling, whoever asks: the policy, a gatekeeper, or an auditor years later.
///
/// A right skips the last two: it is granted when eligible. Everybody else is served in the order of
/// the waiting list: who has somebody before them gets nothing yet, even if there is money for them. So
/// nobody is overtaken for being expensive. What that costs: money may lie idle while the first in rank
/// waits for more of it. Letting smaller requests pass would spend it sooner, but then a large request
/// would wait for ever behind small, weaker ones.
public final class Decision {
    /// Who decides where the policy does.
    public static final String BY_POLICY = "system:policy";

    /// Who decides where several gatekeepers have to agree.
    public static final String BY_PANEL = "system:panel";

    private Decision() {}

    /// @param question its `available` covers the amount when the envelope carries a right
    public static Ruling of(Question question) {
        var checked = check(question);
        if (!checked.eligible()) {
            return new Ruling(checked, List.of(), unscored(question).refused(Reasons.ineligible(checked)));
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
                question.isRight()
                        ? unscored(question).granted()
                        : unscored(question).refused(Reasons.incomplete(missing)));
    }

    private static EligibilityChecked check(Question question) {
        var criteria = Arrays.stream(EligibilityRule.values())
                .filter(rule -> rule.appliesTo(question))
                .map(rule -> rule.check(question))
                .toList();
        return new EligibilityChecked(
                question.request().request(),
                question.policy().version(),
                criteria.stream().allMatch(Criterion::met),
                criteria);
    }

    private static DecisionEvents unscored(Question question) {
        return new DecisionEvents(question, BigDecimal.ZERO);
    }

    private static EnvelopeEvent weighed(Question question, RequestScored scored) {
        var score = scored.score();
        var answer = new DecisionEvents(question, score);
        if (question.isRight()) {
            return answer.granted();
        }
        if (score.compareTo(question.lowest()) < 0) {
            return answer.refused(Reasons.tooWeak(question, scored));
        }
        if (score.compareTo(question.threshold()) < 0) {
            return answer.deferred(DeferralReason.SCORE_IN_BAND);
        }
        return affordable(question, answer);
    }

    private static EnvelopeEvent affordable(Question question, DecisionEvents answer) {
        var spendable = question.spendable();
        if (question.ahead() > 0) {
            return answer.deferred(DeferralReason.NO_BUDGET);
        }
        if (!spendable.isLessThan(question.asked())) {
            return answer.granted();
        }
        return question.helps(spendable)
                ? answer.partiallyGranted(spendable)
                : answer.deferred(DeferralReason.NO_BUDGET);
    }
}
