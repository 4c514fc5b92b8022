package org.entrelacs.gatekeeping.envelope;

import java.time.Duration;
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
import org.entrelacs.gatekeeping.envelope.Envelope.Absent;
import org.entrelacs.gatekeeping.envelope.Envelope.Opened;

/// What each event makes of the envelope.
final class EnvelopeHistory {
    private EnvelopeHistory() {}

    static Envelope after(Envelope envelope, EnvelopeEvent event) {
        return switch (envelope) {
            case Absent absent -> after(absent, event);
            case Opened opened -> after(opened, event);
            case Open open -> after(open, event);
        };
    }

    private static Envelope after(Absent absent, EnvelopeEvent event) {
        var requests = absent.requests();
        return switch (event) {
            case EnvelopeOpened opened -> new Opened(opened, requests);
            case RequestReceived received -> new Absent(requests.plus(received.request(), Request.of(received)));
            case RequestRefused refused ->
                new Absent(requests.plus(
                        refused.request(), absent.known(refused.request()).refused(refused)));
            case EnvelopeAdjusted _,
                    PolicyApplied _,
                    CycleBegun _,
                    RequestReassessed _,
                    EligibilityChecked _,
                    RequestScored _,
                    DecisionProposed _,
                    PreEncumbranceReleased _,
                    DecisionSigned _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    RequestGranted _,
                    RequestPartiallyGranted _,
                    RequestDeferred _,
                    RequestWithdrawn _,
                    CommitmentReleased _,
                    ExpenditureRecorded _,
                    AppealLodged _,
                    AppealAcknowledged _,
                    InterimMeasureGranted _,
                    AppealDecided _,
                    AppealWithdrawn _,
                    ProvisionallyGranted _,
                    ProvisionalGrantConfirmed _,
                    ProvisionalGrantEnded _,
                    EmergencyReviewed _,
                    DecisionOverdue _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    EnvelopeClosed _,
                    RequestCarriedOver _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _,
                    DisplacementRecorded _ -> throw cannotFollow(event);
        };
    }

    private static Envelope after(Opened opened, EnvelopeEvent event) {
        if (event instanceof PolicyApplied(var content)) {
            return Open.of(opened, content);
        }
        throw cannotFollow(event);
    }

    static Open after(Open open, EnvelopeEvent event) {
        return switch (event) {
            case EnvelopeOpened _ -> throw cannotFollow(event);
            case EnvelopeAdjusted adjusted -> open.ledger(open.ledger().adjust(adjusted.change()));
            case PolicyApplied(var content) -> open.policy(content);
            case CycleBegun begun -> open.cycle(begun);
            case RequestReceived received
            when open.requests().containsKey(received.request()) -> throw cannotFollow(event);
            case RequestReceived received -> open.request(Request.of(received));
            case RequestReassessed reassessed -> open.at(reassessed.at()).reassessed(reassessed);
            case EligibilityChecked checked ->
                open.request(open.known(checked.request()).checked(checked));
            case RequestScored scored ->
                open.at(scored.at()).request(open.known(scored.request()).scored(scored));
            case DecisionProposed proposed ->
                open.at(proposed.decided().at())
                        .ledger(open.ledger().preEncumber(proposed.held()))
                        .request(proposed(proposed, open));
            case PreEncumbranceReleased released ->
                open.at(released.at())
                        .ledger(open.ledger().releaseHold(released.amount()))
                        .request(open.known(released.request()).holdReleased(released.amount()));
            case DecisionSigned signed ->
                open.at(signed.at()).request(open.known(signed.request()).signed(signed));
            case AuthorityDelegated delegated -> open.delegation(new Delegation(delegated, false));
            case DelegationEnded(var delegation, var _) ->
                open.delegation(open.knownDelegation(delegation).end());
            case RequestGranted granted ->
                open.at(granted.decided().at())
                        .ledger(open.ledger().encumber(granted.amount()))
                        .request(open.known(granted.request()).granted(granted, open.useBy(granted.startBy())));
            case RequestPartiallyGranted granted ->
                open.at(granted.decided().at())
                        .ledger(open.ledger().encumber(granted.amount()))
                        .request(partlyGranted(granted, open));
            case RequestDeferred deferred ->
                open.at(deferred.decided().at())
                        .request(open.known(deferred.request()).deferred(deferred));
            case RequestRefused refused ->
                open.at(refused.decided().at())
                        .request(open.known(refused.request()).refused(refused));
            case RequestWithdrawn withdrawn ->
                open.request(open.known(withdrawn.request()).withdrawn(withdrawn));
            case CommitmentReleased released ->
                open.ledger(open.ledger().release(released.amount()))
                        .request(open.known(released.request()).released(released.amount(), released.reason()));
            case ExpenditureRecorded spent ->
                open.ledger(open.ledger().expend(spent.amount()))
                        .request(open.known(spent.request()).expended(spent.amount()));
            case AppealLodged lodged ->
                open.at(lodged.at()).request(open.known(lodged.request()).appealed(lodged));
            case AppealAcknowledged acknowledged ->
                open.at(acknowledged.at())
                        .request(open.known(acknowledged.request()).acknowledged(acknowledged.appeal()));
            case InterimMeasureGranted interim ->
                open.at(interim.at())
                        .ledger(open.ledger().encumber(interim.amount()))
                        .request(open.known(interim.request()).tidedOver(interim));
            case AppealDecided decided ->
                open.at(decided.at()).request(open.known(decided.request()).appealDecided(decided));
            case AppealWithdrawn withdrawn ->
                open.at(withdrawn.at()).request(open.known(withdrawn.request()).appealWithdrawn(withdrawn));
            case ProvisionallyGranted granted ->
                open.at(granted.at())
                        .ledger(open.ledger().encumber(granted.amount()))
                        .request(open.known(granted.request()).provisionallyGranted(granted));
            case ProvisionalGrantConfirmed confirmed ->
                open.at(confirmed.at()).request(open.known(confirmed.request()).confirmed(confirmed));
            case ProvisionalGrantEnded ended ->
                open.at(ended.at())
                        .ledger(open.ledger().release(ended.released()))
                        .request(open.known(ended.request()).provisionalEnded(ended));
            case EmergencyReviewed reviewed ->
                open.at(reviewed.at()).request(open.known(reviewed.request()).emergencyReviewed(reviewed));
            case DecisionOverdue overdue ->
                open.at(overdue.at()).request(open.known(overdue.request()).overdue());
            case DisplacementRecorded recorded -> open.at(recorded.at());
            case EnvelopeClosing closing -> open.closing(closing);
            case CarryOverAccepted accepted -> open.at(accepted.at());
            case CarryOverBegun begun -> open.carryOverBegun(begun);
            case EnvelopeClosed closed -> open.closed(closed);
            case RequestCarriedOver(var successor, var request) ->
                open.request(open.known(request.request()).carriedOver(successor));
            case CarriedOverRequestEnded ended ->
                open.request(open.known(ended.request()).endedElsewhere(ended.reason()));
            case CarriedOverRequestReassessed reassessed ->
                open.request(open.known(reassessed.request()).elsewhere());
        };
    }

    private static Request proposed(DecisionProposed proposed, Open open) {
        var request = open.known(proposed.request());
        var at = proposed.decided().at();
        return request.proposed(proposed, open.decideBy(request.received(), at));
    }

    private static Request partlyGranted(RequestPartiallyGranted granted, Open open) {
        var reviewBy = granted.decided().at().plus(Duration.ofDays(open.policy().reviewWithinDays()));
        return open.known(granted.request()).partlyGranted(granted, reviewBy, open.useBy(granted.startBy()));
    }

    private static IllegalStateException cannotFollow(EnvelopeEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow here");
    }
}
