package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotDelegated;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.gatekeeping.weighing.Ruling;
import org.entrelacs.log.Verdict;
import org.entrelacs.log.Verdict.Accepted;
import org.entrelacs.log.Verdict.Refused;

/// Where the policy only proposes: one gatekeeper within their limit decides, or as many of a panel as
/// have to agree. Each of them confirms what the policy says or departs from it with a reason.
final class SignatureRules {
    private SignatureRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> decide(DecideRequest decide, Open open) {
        return switch (sign(decide, open)) {
            case Accepted<DecisionSigned, EnvelopeRefusal>(var signature) ->
                accept(signed(signature.getFirst(), open).events());
            case Refused<DecisionSigned, EnvelopeRefusal>(var why) -> refuse(why);
        };
    }

    /// What the decision would take from others, were it taken now by this hand alone; nothing
    /// when it takes nothing.
    static Verdict<DisplacementRecorded, EnvelopeRefusal> foresee(DecideRequest decide, Open open) {
        return switch (sign(decide, open)) {
            case Accepted<DecisionSigned, EnvelopeRefusal>(var signature) -> {
                var decided = new Appending(open, decide.at())
                        .decide(decide.request(), decide.hand().by(), signature.getFirst());
                yield accept(Displacement.of(decide.request(), open, decided).event().stream()
                        .toList());
            }
            case Refused<DecisionSigned, EnvelopeRefusal>(var why) -> refuse(why);
        };
    }

    private static Verdict<DecisionSigned, EnvelopeRefusal> sign(DecideRequest decide, Open open) {
        var request = open.requests().get(decide.request());
        if (request == null) {
            return refuse(new NoSuchRequest(decide.request()));
        }
        var objection = objection(decide, request, open);
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        // Looked at only: while others still have to sign, nothing is served yet.
        var look = new Appending(open, decide.at()).serveThoseBefore(request.id());
        var question =
                look.question(look.open().known(request.id()), decide.hand().by());
        var ruling = Decision.of(question);
        if (decide.choice() instanceof Depart depart) {
            var impossible = Departures.objection(depart, question, ruling);
            if (impossible.isPresent()) {
                return refuse(impossible.get());
            }
        }
        return accept(signature(decide, question, ruling));
    }

    private static Optional<EnvelopeRefusal> objection(DecideRequest decide, Request request, Open open) {
        var hand = decide.hand();
        if (!(request.standing() instanceof ToBeDecided)) {
            return Optional.of(
                    new NotToBeDecided(request.id(), request.standing().code()));
        }
        if (Limits.of(hand, open, open.instant(decide.at())).isEmpty()) {
            return Optional.of(new NotDelegated(hand.onBehalfOf(), hand.by()));
        }
        return Duties.of(request).againstDeciding(hand).map(conflict -> conflict);
    }

    private static DecisionSigned signature(DecideRequest decide, Question question, Ruling ruling) {
        var request = question.request();
        var position = switch (decide.choice()) {
            case Confirm _ -> Position.of(ruling, question.asked());
            case Depart depart -> Departures.position(depart, question);
        };
        return new DecisionSigned(
                request.request(),
                request.person(),
                request.service(),
                decide.hand().by(),
                decide.hand().onBehalfOf(),
                position.outcome(),
                position.amount(),
                decide.choice() instanceof Confirm,
                decide.choice().reason(),
                decide.choice().explanation(),
                question.at());
    }

    private static Appending signed(DecisionSigned signature, Open open) {
        var append = new Appending(open, signature.at()).add(signature);
        var request = append.open().known(signature.request());
        if (suffices(signature, request, open)) {
            return decided(signature, signature.by(), append);
        }
        long agree = request.signatures().stream()
                .filter(other -> Position.of(other).equals(Position.of(signature)))
                .count();
        return agree < Limits.quorum(open.policy()) ? append : decided(signature, Decision.BY_PANEL, append);
    }

    private static Appending decided(DecisionSigned signature, String by, Appending append) {
        var before = append.open();
        append.decide(signature.request(), by, signature);
        Displacement.of(signature.request(), before, append).event().ifPresent(append::add);
        return append;
    }

    private static boolean suffices(DecisionSigned signature, Request request, Open open) {
        return Limits.of(Hand.of(signature), open, signature.at())
                .filter(limit -> !limit.isLessThan(request.received().amount()))
                .isPresent();
    }
}
