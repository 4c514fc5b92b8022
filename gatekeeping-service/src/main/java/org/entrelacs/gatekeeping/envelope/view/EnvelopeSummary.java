package org.entrelacs.gatekeeping.envelope.view;

import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealWithdrawn;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarriedOverRequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverAccepted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CarryOverBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CycleBegun;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOverdue;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DelegationEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EmergencyReviewed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeClosing;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.InterimMeasureGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PreEncumbranceReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantConfirmed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionalGrantEnded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ProvisionallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestCarriedOver;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReassessed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestRefused;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestScored;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestWithdrawn;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.envelope.Ledger;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/// One row of the list of envelopes.
///
/// @param policy id; empty while there is none
/// @param waiting ids of the requests that wait
/// @param toBeDecided ids of the requests that are not decided yet: a gatekeeper has to
record EnvelopeSummary(
        String envelope,
        EnvelopeOpened terms,
        Ledger ledger,
        String policy,
        int policyVersion,
        PSet<String> waiting,
        PSet<String> toBeDecided,
        long version) {

    static EnvelopeSummary of(String envelope, EnvelopeOpened opened, long version) {
        return new EnvelopeSummary(
                envelope,
                opened,
                Ledger.of(opened.total()),
                "",
                0,
                HashTreePSet.empty(),
                HashTreePSet.empty(),
                version);
    }

    EnvelopeSummary after(EnvelopeEvent event, long at) {
        return switch (event) {
            case EnvelopeOpened opened -> of(envelope, opened, at);
            case EnvelopeAdjusted adjusted -> ledger(ledger.adjust(adjusted.change()), at);
            case PolicyApplied applied -> policy(applied.content(), at);
            case RequestReceived received -> requests(waiting, toBeDecided.plus(received.request()), at);
            case RequestReassessed _,
                    EligibilityChecked _,
                    RequestScored _,
                    CycleBegun _,
                    DecisionSigned _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    AppealLodged _,
                    AppealAcknowledged _,
                    AppealWithdrawn _,
                    ProvisionalGrantConfirmed _,
                    EmergencyReviewed _,
                    DecisionOverdue _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _,
                    DisplacementRecorded _ -> requests(waiting, toBeDecided, at);
            case DecisionProposed proposed -> proposed(proposed, at);
            case PreEncumbranceReleased released -> ledger(ledger.releaseHold(released.amount()), at);
            case InterimMeasureGranted interim -> ledger(ledger.encumber(interim.amount()), at);
            case EnvelopeClosed closed -> ledger(ledger.carryOver(closed.carriedOver()), at);
            case RequestCarriedOver carried -> settled(carried.request().request(), at);
            case ProvisionallyGranted granted -> ledger(ledger.encumber(granted.amount()), at);
            case ProvisionalGrantEnded ended -> ledger(ledger.release(ended.released()), at);
            case AppealDecided decided -> appealDecided(decided, at);
            case RequestGranted granted ->
                ledger(ledger.encumber(granted.amount()), at).settled(granted.request(), at);
            case RequestPartiallyGranted granted ->
                ledger(ledger.encumber(granted.amount()), at).waits(granted.request(), at);
            case RequestDeferred deferred -> waits(deferred.request(), at);
            case RequestRefused refused -> settled(refused.request(), at);
            case RequestWithdrawn withdrawn -> settled(withdrawn.request(), at);
            case CommitmentReleased released -> ledger(ledger.release(released.amount()), at);
            case ExpenditureRecorded spent -> ledger(ledger.expend(spent.amount()), at);
        };
    }

    private EnvelopeSummary proposed(DecisionProposed proposed, long at) {
        return ledger(ledger.preEncumber(proposed.held()), at)
                .requests(waiting.minus(proposed.request()), toBeDecided.plus(proposed.request()), at);
    }

    /// Annulled, it is to be decided again, which a proposal says.
    private EnvelopeSummary appealDecided(AppealDecided decided, long at) {
        return decided.outcome() == AppealOutcome.DISMISSED
                ? requests(waiting, toBeDecided, at)
                : settled(decided.request(), at);
    }

    private EnvelopeSummary ledger(Ledger next, long at) {
        return new EnvelopeSummary(envelope, terms, next, policy, policyVersion, waiting, toBeDecided, at);
    }

    private EnvelopeSummary policy(PolicyContent content, long at) {
        return new EnvelopeSummary(
                envelope, terms, ledger, content.policy(), content.version(), waiting, toBeDecided, at);
    }

    private EnvelopeSummary waits(String request, long at) {
        return requests(waiting.plus(request), toBeDecided.minus(request), at);
    }

    private EnvelopeSummary settled(String request, long at) {
        return requests(waiting.minus(request), toBeDecided.minus(request), at);
    }

    private EnvelopeSummary requests(PSet<String> wait, PSet<String> undecided, long at) {
        return new EnvelopeSummary(envelope, terms, ledger, policy, policyVersion, wait, undecided, at);
    }
}
