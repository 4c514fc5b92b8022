package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.PolicyContent.AppealTerms;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealIsPending;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AppealTooLate;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotRefused;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingToAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyExceedsAvailable;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.RemedyOutOfRange;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.log.Verdict;

/// How a decision is challenged, up to the appeal's own decision, which [AppealDecision] takes. Money
/// for appeals may come out of the reserve, never from what somebody else was granted.
final class AppealRules {
    private static final AppealTerms USUAL = new AppealTerms(10, 60);

    private AppealRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> lodge(LodgeAppeal lodge, Open open) {
        var request = open.requests().get(lodge.request());
        if (request == null) {
            return refuse(new NoSuchRequest(lodge.request()));
        }
        if (request.appeals().containsKey(lodge.appeal())) {
            return accept();
        }
        var conflict = Duties.of(request).againstLodging(lodge.by());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        var pending = request.pendingAppeal();
        if (pending.isPresent()) {
            return refuse(new AppealIsPending(pending.get().id()));
        }
        var until = appealable(request, open);
        if (until.isEmpty()) {
            return refuse(new NothingToAppeal(request.id(), request.standing().code()));
        }
        var at = open.instant(lodge.at());
        return at.isAfter(until.get())
                ? refuse(new AppealTooLate(until.get()))
                : accept(lodged(lodge, request, open, at));
    }

    /// Until when; empty when there is no decision that somebody could wish otherwise.
    private static Optional<Instant> appealable(Request request, Open open) {
        var standing = request.standing();
        if (standing instanceof Refused(var refusal)) {
            return Optional.of(refusal.appealUntil());
        }
        return standing.decision()
                .filter(_ -> standing.waits())
                .map(decided -> decided.at().plus(Duration.ofDays(open.policy().appealWithinDays())));
    }

    private static AppealLodged lodged(LodgeAppeal lodge, Request request, Open open, Instant at) {
        var received = request.received();
        var terms = open.policy().appealTerms();
        var times = terms == null ? USUAL : terms;
        return new AppealLodged(
                lodge.appeal(),
                request.id(),
                received.person(),
                received.service(),
                lodge.by(),
                lodge.grounds(),
                lodge.statement(),
                at,
                at.plus(Duration.ofDays(times.acknowledgeWithinDays())),
                at.plus(Duration.ofDays(times.decideWithinDays())));
    }

    /// What keeps an appeal from being dealt with; empty when it is pending.
    static Optional<EnvelopeRefusal> notPending(String request, String appeal, Open open) {
        var known = open.requests().get(request);
        if (known == null) {
            return Optional.of(new NoSuchRequest(request));
        }
        var lodged = known.appeals().get(appeal);
        if (lodged == null) {
            return Optional.of(new NoSuchAppeal(appeal));
        }
        return lodged.isPending()
                ? Optional.empty()
                : Optional.of(new AppealIsOver(appeal, lodged.state().code()));
    }

    /// Nothing happens when it is acknowledged already.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> acknowledge(AcknowledgeAppeal acknowledge, Open open) {
        var not = notPending(acknowledge.request(), acknowledge.appeal(), open);
        if (not.isPresent()) {
            return refuse(not.get());
        }
        var request = open.known(acknowledge.request());
        var received = request.received();
        return request.known(acknowledge.appeal()).acknowledged()
                ? accept()
                : accept(new AppealAcknowledged(
                        acknowledge.appeal(),
                        request.id(),
                        received.person(),
                        received.service(),
                        acknowledge.by(),
                        open.instant(acknowledge.at())));
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> tideOver(GrantInterimMeasure measure, Open open) {
        var not = notPending(measure.request(), measure.appeal(), open);
        if (not.isPresent()) {
            return refuse(not.get());
        }
        var request = open.known(measure.request());
        var amount = measure.amount();
        var available = open.ledger().available();
        var conflict = Duties.of(request).againstReviewing(measure.by());
        if (conflict.isPresent()) {
            return refuse(conflict.get());
        }
        if (!(request.standing() instanceof Refused)) {
            return refuse(new NotRefused(request.id(), request.standing().code()));
        }
        if (!amount.currency().equals(available.currency())) {
            return refuse(new CurrencyDiffers(available.currency(), amount.currency()));
        }
        if (amount.minor() <= 0) {
            return refuse(new AmountNotPositive(amount));
        }
        if (request.asked().isLessThan(amount)) {
            return refuse(new RemedyOutOfRange(request.asked(), amount));
        }
        if (available.isLessThan(amount)) {
            return refuse(new RemedyExceedsAvailable(available, amount));
        }
        var received = request.received();
        return accept(new InterimMeasureGranted(
                measure.appeal(),
                request.id(),
                received.person(),
                received.service(),
                amount,
                measure.by(),
                measure.reason(),
                open.instant(measure.at())));
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> withdraw(WithdrawAppeal withdraw, Open open) {
        var not = notPending(withdraw.request(), withdraw.appeal(), open);
        if (not.isPresent()) {
            return refuse(not.get());
        }
        var append = new Appending(open, withdraw.at());
        var received = open.known(withdraw.request()).received();
        append.add(new AppealWithdrawn(
                withdraw.appeal(),
                withdraw.request(),
                received.person(),
                received.service(),
                withdraw.reason(),
                append.at()));
        return accept(AppealDecision.giveBackInterim(withdraw.request(), withdraw.appeal(), "appeal-withdrawn", append)
                .promote()
                .events());
    }
}
