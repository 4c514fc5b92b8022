package org.entrelacs.gatekeeping.envelope.view;

import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.CommitmentReleased;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EligibilityChecked;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeAdjusted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.ExpenditureRecorded;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.PolicyApplied;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestDeferred;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestGranted;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestPartiallyGranted;
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
            case EligibilityChecked _, RequestScored _ -> requests(waiting, toBeDecided, at);
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
