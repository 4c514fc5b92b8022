package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.util.List;
import java.util.Optional;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Decided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Redecision;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotRefused;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingToAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyOutOfRange;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.weighing.Decision;
import org.entrelacs.gatekeeping.weighing.Position;
import org.entrelacs.gatekeeping.weighing.Question;
import org.entrelacs.log.Verdict;

/// What an independent reviewer makes of a decision, and what follows from it.
final class AppealDecision {
    private AppealDecision() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> decide(DecideAppeal decide, Open open) {
        var not = AppealRules.notPending(decide.request(), decide.appeal(), open);
        if (not.isPresent()) {
            return refuse(not.get());
        }
        var request = open.known(decide.request());
        var conflict = Duties.of(request).againstReviewing(decide.reviewer());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        var remedy = remedy(decide, request);
        var impossible = impossible(decide.outcome(), remedy, request, open);
        return impossible.isPresent() ? refuse(impossible.get()) : accept(decided(decide, remedy, request, open));
    }

    private static Money remedy(DecideAppeal decide, Request request) {
        return switch (decide.outcome()) {
            case UPHELD -> request.asked();
            case VARIED -> decide.amount();
            case ANNULLED, DISMISSED -> request.asked().zero();
        };
    }

    private static Optional<EnvelopeRefusal> impossible(
            AppealOutcome outcome, Money remedy, Request request, Open open) {
        var available = open.ledger().available();
        var standing = request.standing();
        if (outcome == AppealOutcome.DISMISSED) {
            return Optional.empty();
        }
        if (request.asked().minor() == 0 || standing.decision().isEmpty() || standing instanceof Standing.Granted) {
            return Optional.of(new NothingToAppeal(request.id(), standing.code()));
        }
        if (outcome == AppealOutcome.ANNULLED) {
            return standing instanceof PartlyGranted
                    ? Optional.of(new NotRefused(request.id(), standing.code()))
                    : Optional.empty();
        }
        if (!remedy.currency().equals(available.currency())) {
            return Optional.of(new CurrencyDiffers(available.currency(), remedy.currency()));
        }
        boolean whole = outcome == AppealOutcome.UPHELD;
        if (remedy.minor() <= 0 || (!whole && !remedy.isLessThan(request.asked()))) {
            return Optional.of(new RemedyOutOfRange(request.asked(), remedy));
        }
        return available.isLessThan(remedy) && !isRight(open)
                ? Optional.of(new RemedyExceedsAvailable(available, remedy))
                : Optional.empty();
    }

    private static boolean isRight(Open open) {
        return open.terms().entitlement() == Entitlement.RIGHT;
    }

    private static List<EnvelopeEvent> decided(DecideAppeal decide, Money remedy, Request request, Open open) {
        var append = new Appending(open, decide.at());
        var received = request.received();
        append.add(new AppealDecided(
                decide.appeal(),
                request.id(),
                received.person(),
                received.service(),
                decide.reviewer(),
                decide.outcome(),
                remedy,
                decide.explanation(),
                original(request, open),
                again(append.question(request, Decision.BY_POLICY)),
                append.at()));
        return carryOut(decide, remedy, append).promote().events();
    }

    /// By the version and on the facts of the decision that is challenged. Where nothing was decided
    /// any more, or another version would be needed than ever applied here, that is today's.
    private static Redecision original(Request request, Open open) {
        return request.standing()
                .decision()
                .flatMap(decided -> question(decided, request, open))
                .map(AppealDecision::again)
                .orElseGet(() -> again(new Appending(open, open.clock()).question(request, Decision.BY_POLICY)));
    }

    private static Optional<Question> question(Decided decided, Request request, Open open) {
        return open.policy(decided.policy(), decided.policyVersion())
                .map(policy ->
                        Question.answeredBy(open.terms(), policy, request.received(), decided, decided.ahead() + 1));
    }

    private static Redecision again(Question question) {
        var ruling = Decision.of(question);
        var position = Position.of(ruling, question.asked());
        return new Redecision(
                question.policy().policy(),
                question.policy().version(),
                ruling.score(),
                question.threshold(),
                position.outcome(),
                position.amount());
    }

    private static Appending carryOut(DecideAppeal decide, Money remedy, Appending append) {
        return switch (decide.outcome()) {
            case UPHELD -> grant(decide, new Position(DecisionOutcome.GRANTED, remedy), append);
            case VARIED ->
                withoutRest(decide, grant(decide, new Position(DecisionOutcome.PARTIALLY_GRANTED, remedy), append));
            case ANNULLED ->
                append.propose(
                        Proposal.anew(append.question(append.open().known(decide.request()), Decision.BY_POLICY)));
            case DISMISSED -> giveBackInterim(decide.request(), decide.appeal(), "appeal-dismissed", append);
        };
    }

    private static Appending grant(DecideAppeal decide, Position remedy, Appending append) {
        append.budgetFollows(decide.request(), remedy.amount());
        var question = append.question(append.open().known(decide.request()), decide.reviewer());
        var ruling = Decision.of(question);
        ruling.scored().forEach(append::add);
        return append.add(
                        remedy.taken(question, ruling.score(), decide.outcome().name()))
                .endProvisional(decide.request(), ProvisionalEnd.OFFSET);
    }

    /// What the reviewer did not grant is not waited for.
    private static Appending withoutRest(DecideAppeal decide, Appending append) {
        return append.add(CommitmentRules.withdrawn(append.open().known(decide.request()), "appeal-varied"));
    }

    /// What was granted until the appeal was decided, as far as it is not spent.
    static Appending giveBackInterim(String id, String appeal, String reason, Appending append) {
        var request = append.open().known(id);
        var received = request.received();
        var interim = request.known(appeal).interim();
        var left = request.encumbered().isLessThan(interim) ? request.encumbered() : interim;
        return left.minor() == 0
                ? append
                : append.add(new CommitmentReleased(id, received.person(), received.service(), left, reason));
    }
}
