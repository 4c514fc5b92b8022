package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.planning.PlannedStart;

/// The events in which a question is answered, whoever answers it.
///
/// @param score 0 when there is none
record DecisionEvents(Question question, BigDecimal score) {

    EnvelopeEvent granted() {
        var request = question.request();
        return new RequestGranted(
                request.request(), request.person(), request.service(), question.asked(), startBy(), decided());
    }

    EnvelopeEvent partiallyGranted(Money amount) {
        var request = question.request();
        return new RequestPartiallyGranted(
                request.request(),
                request.person(),
                request.service(),
                amount,
                question.asked().minus(amount),
                startBy(),
                decided());
    }

    EnvelopeEvent deferred(DeferralReason reason) {
        var request = question.request();
        return new RequestDeferred(
                request.request(),
                request.person(),
                request.service(),
                reason,
                question.ahead() + 1,
                question.waiting(),
                later(question.policy().reviewWithinDays()),
                decided());
    }

    /// What was granted of a request before stays granted: its remainder leaves the list instead.
    EnvelopeEvent refused(Reasons reasons) {
        var request = question.request();
        if (question.remainder()) {
            Reason first = reasons.against().getFirst();
            return new RequestWithdrawn(request.request(), request.person(), request.service(), first.code());
        }
        return refused(reasons.against(), reasons.wouldChange());
    }

    EnvelopeEvent refused(List<Reason> against, List<Reason> wouldChange) {
        var request = question.request();
        return new RequestRefused(
                request.request(),
                request.person(),
                request.service(),
                against,
                wouldChange,
                later(question.policy().appealWithinDays()),
                decided());
    }

    /// Counted from the day on which the service is to start, where that comes after the decision.
    private Instant startBy() {
        return PlannedStart.countedFrom(question.request().start(), question.at())
                .plus(Duration.ofDays(question.policy().startWithinDays()));
    }

    private Instant later(int days) {
        return question.at().plus(Duration.ofDays(days));
    }

    private Decided decided() {
        boolean all = question.spendable().equals(question.available());
        return new Decided(
                question.by(),
                question.at(),
                question.policy().policy(),
                question.policy().version(),
                score,
                question.threshold(),
                question.available(),
                question.asked(),
                question.ahead(),
                all ? null : question.spendable());
    }
}
