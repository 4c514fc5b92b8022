package org.entrelacs.gatekeeping.envelope;

import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExceedsSpendable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoLongerEligible;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotADeparture;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.PartDoesNotHelp;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RightIsNotRationed;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.gatekeeping.weighing.Ruling;

/// Decisions that a gatekeeper takes against the policy's proposal. Eligibility, the budget, the least
/// dose that helps and a person's right bind them too.
final class Departures {
    private Departures() {}

    static Position position(Depart depart, Question question) {
        var amount = switch (depart.outcome()) {
            case GRANTED -> question.asked();
            case PARTIALLY_GRANTED -> depart.amount();
            case DEFERRED, REFUSED -> question.asked().zero();
        };
        return new Position(depart.outcome(), amount);
    }

    /// Why it cannot be decided so; empty when it can.
    static Optional<EnvelopeRefusal> objection(Depart depart, Question question, Ruling ruling) {
        var position = position(depart, question);
        if (!ruling.checked().eligible()) {
            return Optional.of(new NoLongerEligible(question.request().request()));
        }
        if (position.equals(Position.of(ruling, question.asked()))) {
            return Optional.of(new NotADeparture(position.outcome()));
        }
        if (question.isRight()) {
            return Optional.of(new RightIsNotRationed());
        }
        if (position.outcome() == DecisionOutcome.PARTIALLY_GRANTED && !isPart(position, question)) {
            return Optional.of(new PartDoesNotHelp(position.amount(), question.asked()));
        }
        if (question.spendable().isLessThan(position.amount())) {
            return Optional.of(new ExceedsSpendable(question.spendable(), position.amount()));
        }
        return Optional.empty();
    }

    private static boolean isPart(Position position, Question question) {
        return position.amount().isLessThan(question.asked()) && question.helps(position.amount());
    }
}
