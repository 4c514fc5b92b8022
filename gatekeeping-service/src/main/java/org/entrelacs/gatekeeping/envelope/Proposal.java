package org.entrelacs.gatekeeping.envelope;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Flip;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProposalReason;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Fragility;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.gatekeeping.weighing.Ruling;

/// What the policy says about a request, and why it may not say the last word.
///
/// @param because empty when the policy decides
record Proposal(Question question, Ruling ruling, List<ProposalReason> because, List<Flip> flips) {

    /// Who is not eligible or cannot be scored needs no person to hear so.
    static Proposal of(Question question, Ruling ruling) {
        if (!ruling.checked().eligible() || ruling.scored().isEmpty()) {
            return new Proposal(question, ruling, List.of(), List.of());
        }
        var flips = Fragility.of(question, ruling.scored().getFirst());
        var because = new ArrayList<ProposalReason>();
        if (question.policy().automaticUpTo().isLessThan(question.request().amount())) {
            because.add(ProposalReason.AMOUNT);
        }
        if (!flips.isEmpty()) {
            because.add(ProposalReason.FRAGILE);
        }
        return new Proposal(question, ruling, List.copyOf(because), flips);
    }

    /// After an appeal had the first decision annulled.
    static Proposal anew(Question question) {
        var ruling = Decision.of(question);
        var flips = of(question, ruling).flips();
        return new Proposal(question, ruling, List.of(ProposalReason.ANNULLED), flips);
    }

    boolean isForAPerson() {
        return !because.isEmpty();
    }

    DecisionProposed event() {
        var request = question.request();
        var position = Position.of(ruling, question.asked());
        return new DecisionProposed(
                request.request(),
                request.person(),
                request.service(),
                position.outcome(),
                position.amount(),
                because,
                flips,
                heldUntil(),
                ruling.decided());
    }

    /// A right needs no money kept: the budget follows it.
    private Instant heldUntil() {
        var authority = question.policy().authority();
        return authority == null || question.isRight()
                ? question.at()
                : question.at().plus(Duration.ofDays(authority.holdDays()));
    }
}
