package org.entrelacs.gatekeeping.envelope;

import static org.entrelacs.log.Verdict.accept;
import static org.entrelacs.log.Verdict.refuse;

import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.HoldEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalEnd;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseUnused;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.AmountNotPositive;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.CurrencyDiffers;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.ExpenditureExceedsCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NoSuchRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NotWaiting;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal.NothingCommitted;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.log.Verdict;

/// What becomes of a request after its decision: withdrawn, given back, spent. Each of them may let
/// somebody else in.
final class CommitmentRules {
    private CommitmentRules() {}

    static Verdict<EnvelopeEvent, EnvelopeRefusal> withdraw(WithdrawRequest withdraw, Open open) {
        var request = open.requests().get(withdraw.request());
        if (request == null) {
            return refuse(new NoSuchRequest(withdraw.request()));
        }
        if (!request.mayBeDecided()) {
            return refuse(new NotWaiting(request.id(), request.standing().code()));
        }
        return accept(new Appending(open, withdraw.at())
                .releaseHold(request, HoldEnd.WITHDRAWN)
                .add(withdrawn(request, withdraw.reason()))
                .endProvisional(request.id(), ProvisionalEnd.WITHDRAWN)
                .promote()
                .events());
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> release(ReleaseCommitment release, Open open) {
        var request = open.requests().get(release.request());
        if (request == null) {
            return refuse(new NoSuchRequest(release.request()));
        }
        if (request.encumbered().minor() == 0) {
            return refuse(new NothingCommitted(request.id()));
        }
        return accept(giveUp(request, release.reason(), new Appending(open, release.at()))
                .promote()
                .events());
    }

    /// Whoever took the request over is told, after the request itself. Nothing happens when there is nothing left to
    /// give up.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> end(EndRequest end, Open open) {
        var request = open.requests().get(end.request());
        if (request != null && request.standing() instanceof CarriedOver(var successor)) {
            var received = request.received();
            return accept(new CarriedOverRequestEnded(
                    successor, request.id(), received.person(), received.service(), end.reason()));
        }
        if (request == null || !(request.mayBeDecided() || request.encumbered().minor() > 0)) {
            return accept();
        }
        return accept(giveUp(request, end.reason(), new Appending(open, end.at()))
                .promote()
                .events());
    }

    /// A remainder goes with what was granted: nobody waits for more of what they give back.
    private static Appending giveUp(Request request, String reason, Appending append) {
        if (request.mayBeDecided()) {
            append.releaseHold(request, HoldEnd.WITHDRAWN)
                    .add(withdrawn(request, reason))
                    .endProvisional(request.id(), ProvisionalEnd.WITHDRAWN);
        }
        var left = append.open().known(request.id()).encumbered();
        if (left.minor() > 0) {
            var received = request.received();
            append.add(new CommitmentReleased(request.id(), received.person(), received.service(), left, reason));
        }
        return append;
    }

    /// Nothing happens when it is used up, or still in time.
    static Verdict<EnvelopeEvent, EnvelopeRefusal> releaseUnused(ReleaseUnused release, Open open) {
        var request = open.requests().get(release.request());
        if (request == null || request.useBy().isAfter(open.instant(release.at()))) {
            return accept();
        }
        return accept(giveUp(request, "under-use", new Appending(open, release.at()))
                .promote()
                .events());
    }

    static RequestWithdrawn withdrawn(Request request, String reason) {
        var received = request.received();
        return new RequestWithdrawn(request.id(), received.person(), received.service(), reason);
    }

    static Verdict<EnvelopeEvent, EnvelopeRefusal> spend(RecordExpenditure expenditure, Open open) {
        var request = open.requests().get(expenditure.request());
        var amount = expenditure.amount();
        var currency = open.ledger().total().currency();
        if (request == null) {
            return refuse(new NoSuchRequest(expenditure.request()));
        }
        if (!amount.currency().equals(currency)) {
            return refuse(new CurrencyDiffers(currency, amount.currency()));
        }
        if (amount.minor() <= 0) {
            return refuse(new AmountNotPositive(amount));
        }
        if (request.encumbered().minor() == 0) {
            return refuse(new NothingCommitted(request.id()));
        }
        if (request.encumbered().isLessThan(amount)) {
            return refuse(new ExpenditureExceedsCommitment(request.encumbered(), amount));
        }
        var received = request.received();
        return accept(new ExpenditureRecorded(request.id(), received.person(), received.service(), amount));
    }
}
