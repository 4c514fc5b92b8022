package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ApplyPolicy;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.BeginCarryOver;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReassessRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReceiveRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;

/// What an envelope must have been asked, read from the events that it answered with. They carry every input of what
/// was decided; what the clock asks is not recollected, since the state says what is due.
public final class Recollection {
    private Recollection() {}

    /// The instant at which it was decided; empty where no event carries one, and none of them depends on it.
    ///
    /// @param append all events of one command, at least one
    public static Optional<Instant> instant(List<EnvelopeEvent> append) {
        return append.stream().flatMap(event -> instant(event).stream()).findFirst();
    }

    private static Optional<Instant> instant(EnvelopeEvent event) {
        return switch (event) {
            case CycleBegun begun -> Optional.of(begun.at());
            case RequestScored scored -> Optional.of(scored.at());
            case RequestReassessed reassessed -> Optional.of(reassessed.at());
            case DecisionProposed proposed -> Optional.of(proposed.decided().at());
            case PreEncumbranceReleased released -> Optional.of(released.at());
            case DecisionSigned signed -> Optional.of(signed.at());
            case RequestGranted granted -> Optional.of(granted.decided().at());
            case RequestPartiallyGranted granted ->
                Optional.of(granted.decided().at());
            case RequestDeferred deferred -> Optional.of(deferred.decided().at());
            case RequestRefused refused -> Optional.of(refused.decided().at());
            case AppealLodged lodged -> Optional.of(lodged.at());
            case AppealAcknowledged acknowledged -> Optional.of(acknowledged.at());
            case InterimMeasureGranted interim -> Optional.of(interim.at());
            case AppealDecided decided -> Optional.of(decided.at());
            case AppealWithdrawn withdrawn -> Optional.of(withdrawn.at());
            case ProvisionallyGranted granted -> Optional.of(granted.at());
            case ProvisionalGrantConfirmed confirmed -> Optional.of(confirmed.at());
            case ProvisionalGrantEnded ended -> Optional.of(ended.at());
            case EmergencyReviewed reviewed -> Optional.of(reviewed.at());
            case DecisionOverdue overdue -> Optional.of(overdue.at());
            case DisplacementRecorded recorded -> Optional.of(recorded.at());
            case EnvelopeClosing closing -> Optional.of(closing.at());
            case CarryOverAccepted accepted -> Optional.of(accepted.at());
            case CarryOverBegun begun -> Optional.of(begun.at());
            case EnvelopeClosed closed -> Optional.of(closed.at());
            case EnvelopeOpened _,
                    EnvelopeAdjusted _,
                    PolicyApplied _,
                    RequestReceived _,
                    RequestCarriedOver _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _,
                    EligibilityChecked _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    RequestWithdrawn _,
                    CommitmentReleased _,
                    ExpenditureRecorded _ -> Optional.empty();
        };
    }

    /// What a caller asked; empty when only the clock can have asked it.
    ///
    /// @param append all events of one command, at least one
    /// @param at instant to be taken where the events carry none
    public static Optional<EnvelopeCommand> asked(List<EnvelopeEvent> append, Instant at) {
        return switch (append.getFirst()) {
            case EnvelopeOpened terms
            when append.size() > 1 && append.get(1) instanceof PolicyApplied(var policy) ->
                Optional.of(new OpenEnvelope(terms, policy, at));
            case EnvelopeAdjusted _
            when append.size() > 1 && append.get(1) instanceof ProvisionallyGranted granted ->
                Optional.of(provisionally(granted, at));
            case EnvelopeAdjusted(var change, var authority, var reason) ->
                Optional.of(new AdjustEnvelope(change, authority, reason, at));
            case PolicyApplied(var content) -> Optional.of(new ApplyPolicy(content, at));
            case RequestReceived received -> Optional.of(new ReceiveRequest(received, at));
            case RequestReassessed reassessed ->
                Optional.of(new ReassessRequest(reassessed.request(), reassessed.evidence(), reassessed.needs(), at));
            case CarriedOverRequestReassessed told ->
                Optional.of(new ReassessRequest(told.request(), told.evidence(), told.needs(), at));
            case DecisionSigned signed ->
                Optional.of(new DecideRequest(
                        signed.request(), new Hand(signed.by(), signed.onBehalfOf()), choice(signed), at));
            case AuthorityDelegated delegated -> Optional.of(new DelegateAuthority(delegated, at));
            case DelegationEnded(var delegation, var by) -> Optional.of(new EndDelegation(delegation, by, at));
            case PreEncumbranceReleased _
            when append.size() > 1 && append.get(1) instanceof RequestWithdrawn withdrawn ->
                Optional.of(new WithdrawRequest(withdrawn.request(), withdrawn.reason(), at));
            case RequestWithdrawn withdrawn
            when append.size() > 1
                    && append.get(1) instanceof CommitmentReleased released
                    && released.request().equals(withdrawn.request()) ->
                Optional.of(new ReleaseCommitment(released.request(), released.reason(), at));
            case RequestWithdrawn withdrawn ->
                Optional.of(new WithdrawRequest(withdrawn.request(), withdrawn.reason(), at));
            case CommitmentReleased released ->
                Optional.of(new ReleaseCommitment(released.request(), released.reason(), at));
            case ExpenditureRecorded spent -> Optional.of(new RecordExpenditure(spent.request(), spent.amount()));
            case AppealLodged lodged ->
                Optional.of(new LodgeAppeal(
                        lodged.request(),
                        lodged.appeal(),
                        lodged.lodgedBy(),
                        lodged.grounds(),
                        lodged.statement(),
                        at));
            case AppealAcknowledged acknowledged ->
                Optional.of(
                        new AcknowledgeAppeal(acknowledged.request(), acknowledged.appeal(), acknowledged.by(), at));
            case InterimMeasureGranted interim ->
                Optional.of(new GrantInterimMeasure(
                        interim.request(), interim.appeal(), interim.amount(), interim.by(), interim.reason(), at));
            case AppealDecided decided ->
                Optional.of(new DecideAppeal(
                        decided.request(),
                        decided.appeal(),
                        decided.reviewer(),
                        decided.outcome(),
                        decided.amount(),
                        decided.explanation(),
                        at));
            case AppealWithdrawn withdrawn ->
                Optional.of(new WithdrawAppeal(withdrawn.request(), withdrawn.appeal(), withdrawn.reason(), at));
            case ProvisionallyGranted granted -> Optional.of(provisionally(granted, at));
            case ProvisionalGrantConfirmed confirmed ->
                Optional.of(new ConfirmProvisionalGrant(confirmed.request(), confirmed.by(), at));
            case EmergencyReviewed reviewed ->
                Optional.of(new ReviewEmergency(
                        reviewed.request(), reviewed.reviewer(), reviewed.justified(), reviewed.explanation(), at));
            case EnvelopeClosing closing ->
                Optional.of(new CloseEnvelope(closing.successor(), closing.authority(), at));
            case CarryOverBegun begun -> Optional.of(new BeginCarryOver(begun.successor(), at));
            case EnvelopeOpened _,
                    CarryOverAccepted _,
                    EnvelopeClosed _,
                    RequestCarriedOver _,
                    CarriedOverRequestEnded _,
                    ProvisionalGrantEnded _,
                    DecisionOverdue _,
                    DisplacementRecorded _,
                    CycleBegun _,
                    EligibilityChecked _,
                    RequestScored _,
                    DecisionProposed _,
                    PreEncumbranceReleased _,
                    RequestGranted _,
                    RequestPartiallyGranted _,
                    RequestDeferred _,
                    RequestRefused _ -> Optional.empty();
        };
    }

    /// What a service that ended gave back: a withdrawal, a release, or both; or that its end was told elsewhere.
    ///
    /// @param append all events of one reaction, at least one
    public static Optional<EnvelopeCommand> ended(List<EnvelopeEvent> append, Instant at) {
        return append.stream()
                .<EnvelopeCommand>mapMulti((event, into) -> {
                    if (event instanceof RequestWithdrawn withdrawn) {
                        into.accept(new EndRequest(withdrawn.request(), withdrawn.reason(), at));
                    } else if (event instanceof CommitmentReleased released) {
                        into.accept(new EndRequest(released.request(), released.reason(), at));
                    } else if (event instanceof CarriedOverRequestEnded told) {
                        into.accept(new EndRequest(told.request(), told.reason(), at));
                    }
                })
                .findFirst();
    }

    private static GrantProvisionally provisionally(ProvisionallyGranted granted, Instant at) {
        return new GrantProvisionally(granted.request(), granted.by(), granted.reason(), granted.evidence(), at);
    }

    private static Choice choice(DecisionSigned signed) {
        return signed.confirms()
                ? new Confirm()
                : new Depart(signed.outcome(), signed.amount(), signed.reason(), signed.explanation());
    }
}
