package org.entrelacs.gatekeeping.envelope;

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
                    EligibilityChecked _,
                    RequestScored _,
                    RequestGranted _,
                    RequestPartiallyGranted _,
                    RequestDeferred _,
                    RequestWithdrawn _,
                    CommitmentReleased _,
                    ExpenditureRecorded _ -> throw cannotFollow(event);
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
            case RequestReceived received
            when open.requests().containsKey(received.request()) -> throw cannotFollow(event);
            case RequestReceived received -> open.request(Request.of(received));
            case EligibilityChecked checked ->
                open.request(open.known(checked.request()).checked(checked));
            case RequestScored scored ->
                open.at(scored.at()).request(open.known(scored.request()).scored(scored));
            case RequestGranted granted ->
                open.at(granted.decided().at())
                        .ledger(open.ledger().encumber(granted.amount()))
                        .request(open.known(granted.request()).granted(granted));
            case RequestPartiallyGranted granted ->
                open.at(granted.decided().at())
                        .ledger(open.ledger().encumber(granted.amount()))
                        .request(open.known(granted.request())
                                .partlyGranted(granted, open.policy().reviewWithinDays()));
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
        };
    }

    private static IllegalStateException cannotFollow(EnvelopeEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow here");
    }
}
