package org.entrelacs.gatekeeping.weighing;

import java.math.BigDecimal;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DeferralReason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;

/// What a decision comes to. Two people agree when their positions are equal.
///
/// @param amount granted; 0 when none
public record Position(DecisionOutcome outcome, Money amount) {

    /// That of a ruling; a remainder that may no longer wait is refused.
    public static Position of(Ruling ruling, Money asked) {
        return switch (ruling.decision()) {
            case RequestGranted granted -> new Position(DecisionOutcome.GRANTED, granted.amount());
            case RequestPartiallyGranted granted -> new Position(DecisionOutcome.PARTIALLY_GRANTED, granted.amount());
            case RequestDeferred _ -> new Position(DecisionOutcome.DEFERRED, asked.zero());
            case RequestRefused _, RequestWithdrawn _ -> new Position(DecisionOutcome.REFUSED, asked.zero());
            default -> throw new IllegalArgumentException("no decision: " + ruling.decision());
        };
    }

    public static Position of(DecisionSigned signed) {
        return new Position(signed.outcome(), signed.amount());
    }

    /// The decision that somebody takes who departs from the policy.
    ///
    /// @param question its `by` is who departs
    /// @param score as the policy weighs it
    /// @param reason code of the reason to depart
    public EnvelopeEvent taken(Question question, BigDecimal score, String reason) {
        var answer = new DecisionEvents(question, score);
        return switch (outcome) {
            case GRANTED -> answer.granted();
            case PARTIALLY_GRANTED -> answer.partiallyGranted(amount);
            case DEFERRED -> answer.deferred(DeferralReason.BY_GATEKEEPER);
            case REFUSED ->
                answer.refused(List.of(new Reason("by-gatekeeper", reason, "")), List.of(new Reason("appeal", "", "")));
        };
    }
}
