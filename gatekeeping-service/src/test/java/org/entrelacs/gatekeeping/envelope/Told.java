package org.entrelacs.gatekeeping.envelope;

import java.util.List;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealAcknowledged;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealDecided;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealLodged;
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

/// What an append says, in short lines: enough where a test is about who gets what, in which order.
final class Told {
    private Told() {}

    static List<String> by(List<EnvelopeEvent> events) {
        return events.stream().map(Told::by).toList();
    }

    private static String by(EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeOpened opened -> "opened " + opened.total().minor();
            case EnvelopeAdjusted adjusted -> "adjusted " + adjusted.change().minor();
            case PolicyApplied applied -> "policy " + applied.content().version();
            case RequestReceived received -> received.request() + " received";
            case RequestReassessed reassessed ->
                reassessed.request() + " reassessed by " + reassessed.evidence().assessment();
            case EligibilityChecked checked -> checked.request() + (checked.eligible() ? " eligible" : " not eligible");
            case RequestScored scored -> scored.request() + " scored " + scored.score();
            case CycleBegun begun -> "cycle " + begun.cycle() + " at " + begun.threshold();
            case DecisionProposed proposed ->
                proposed.request() + " proposed: " + proposed.outcome() + " "
                        + proposed.amount().minor() + " " + proposed.because();
            case PreEncumbranceReleased released ->
                released.request() + " no longer held " + released.amount().minor() + ": " + released.reason();
            case DecisionSigned signed ->
                signed.request() + " signed by " + signed.by() + ": " + signed.outcome() + " "
                        + signed.amount().minor();
            case AuthorityDelegated delegated -> delegated.from() + " delegates to " + delegated.to();
            case DelegationEnded ended -> "delegation " + ended.delegation() + " ended";
            case AppealLodged lodged -> lodged.request() + " appealed by " + lodged.lodgedBy();
            case AppealAcknowledged acknowledged -> acknowledged.request() + " appeal acknowledged";
            case InterimMeasureGranted interim ->
                interim.request() + " tided over " + interim.amount().minor();
            case AppealDecided decided ->
                decided.request() + " appeal " + decided.outcome() + " "
                        + decided.amount().minor();
            case AppealWithdrawn withdrawn -> withdrawn.request() + " appeal withdrawn";
            case RequestGranted granted ->
                granted.request() + " granted " + granted.amount().minor();
            case RequestPartiallyGranted granted ->
                granted.request() + " granted " + granted.amount().minor() + ", waits for "
                        + granted.remainder().minor();
            case RequestDeferred deferred ->
                deferred.request() + " deferred, " + deferred.rank() + " of " + deferred.waiting();
            case RequestRefused refused ->
                refused.request() + " refused: " + refused.reasons().getFirst().code();
            case RequestWithdrawn withdrawn -> withdrawn.request() + " withdrawn: " + withdrawn.reason();
            case CommitmentReleased released ->
                released.request() + " released " + released.amount().minor();
            case ProvisionallyGranted granted ->
                granted.request() + " provisionally granted " + granted.amount().minor();
            case ProvisionalGrantConfirmed confirmed -> confirmed.request() + " confirmed by " + confirmed.by();
            case ProvisionalGrantEnded ended ->
                ended.request() + " no longer provisional, released "
                        + ended.released().minor() + ": " + ended.reason();
            case EmergencyReviewed reviewed -> reviewed.request() + " emergency reviewed by " + reviewed.reviewer();
            case EnvelopeClosing closing -> "closing in favour of " + closing.successor();
            case CarryOverAccepted accepted -> "takes over from " + accepted.from();
            case CarryOverBegun begun -> "carries over to " + begun.successor();
            case EnvelopeClosed closed -> "closed, " + closed.carriedOver().minor() + " carried over";
            case RequestCarriedOver carried ->
                carried.request().request() + " carried over for "
                        + carried.request().amount().minor();
            case CarriedOverRequestEnded ended ->
                ended.request() + " ended for " + ended.successor() + ": " + ended.reason();
            case CarriedOverRequestReassessed reassessed ->
                reassessed.request() + " reassessed for " + reassessed.successor() + " on "
                        + reassessed.evidence().assessment();
            case DecisionOverdue overdue -> overdue.request() + " overdue";
            case DisplacementRecorded recorded -> recorded.request() + " displaces " + recorded.displaced();
            case ExpenditureRecorded spent ->
                spent.request() + " spent " + spent.amount().minor();
        };
    }
}
