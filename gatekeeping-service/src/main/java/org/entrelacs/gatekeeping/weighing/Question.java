package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;

/// Everything that one decision rests on. All of it stands in the envelope's stream: the first three in
/// events of their own, the rest in the decision event.
///
/// @param asked what is still asked for; less than the request's amount when a part was granted before
/// @param remainder whether a part was granted before, and stays granted
/// @param available in the envelope just before the decision
/// @param spendable what pacing and the reserve leave of it
/// @param threshold in force at that instant
/// @param ahead requests that wait before this one at that instant
/// @param waiting how many wait, this one included
/// @param by who decides
public record Question(
        EnvelopeOpened envelope,
        PolicyContent policy,
        RequestReceived request,
        Money asked,
        boolean remainder,
        Money available,
        Money spendable,
        BigDecimal threshold,
        int ahead,
        int waiting,
        String by,
        Instant at) {

    /// The question that a decision answered. A remainder that leaves the list is no decision.
    ///
    /// @param policy version that the decision names
    /// @param waiting how many waited, the request included
    public static Question answeredBy(
            EnvelopeOpened envelope, PolicyContent policy, RequestReceived request, Decided decided, int waiting) {
        return new Question(
                envelope,
                policy,
                request,
                decided.asked(),
                false,
                decided.available(),
                Objects.requireNonNullElse(decided.spendable(), decided.available()),
                decided.threshold(),
                decided.ahead(),
                waiting,
                decided.by(),
                decided.at());
    }

    public boolean isRight() {
        return envelope.entitlement() == Entitlement.RIGHT;
    }

    /// A score below this one is refused.
    BigDecimal lowest() {
        return threshold.subtract(policy.deferralBand());
    }

    /// Least part of the amount that still helps, in minor units.
    private BigDecimal leastDose() {
        return policy.minimumDoses()
                .getOrDefault(request.serviceClass(), policy.minimumDose())
                .multiply(BigDecimal.valueOf(asked.minor()));
    }

    /// Whether a part of what is asked for still helps.
    public boolean helps(Money part) {
        return request.divisible()
                && part.minor() > 0
                && BigDecimal.valueOf(part.minor()).compareTo(leastDose()) >= 0;
    }
}
