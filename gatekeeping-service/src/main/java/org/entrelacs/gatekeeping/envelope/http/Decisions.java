package org.entrelacs.gatekeeping.envelope.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.Outcome.Committed;

/// What a command decided, for its caller: money that comes free may reach several requests at once.
final class Decisions {
    private Decisions() {}

    static Object of(Committed<EnvelopeEvent, EnvelopeRefusal> committed) {
        var reply = new LinkedHashMap<String, Object>();
        reply.put("version", committed.version());
        reply.put("decided", decided(committed.events()));
        return reply;
    }

    private static List<Map<String, Object>> decided(List<EnvelopeEvent> events) {
        return events.stream().flatMap(Decisions::decided).toList();
    }

    private static Stream<Map<String, Object>> decided(EnvelopeEvent event) {
        return switch (event) {
            case RequestGranted granted ->
                Stream.of(Map.of("request", granted.request(), "outcome", "granted", "amount", granted.amount()));
            case RequestPartiallyGranted granted ->
                Stream.of(
                        Map.of("request", granted.request(), "outcome", "partly-granted", "amount", granted.amount()));
            case RequestDeferred deferred ->
                Stream.of(Map.of("request", deferred.request(), "outcome", "deferred", "rank", deferred.rank()));
            case RequestRefused refused -> Stream.of(Map.of("request", refused.request(), "outcome", "refused"));
            case DecisionSigned signed ->
                Stream.of(Map.of("request", signed.request(), "outcome", "signed", "position", signed.outcome()));
            case ProvisionallyGranted granted ->
                Stream.of(Map.of(
                        "request", granted.request(), "outcome", "provisionally-granted", "amount", granted.amount()));
            case RequestCarriedOver(var successor, var request) ->
                Stream.of(Map.of("request", request.request(), "outcome", "carried-over", "to", successor));
            case EnvelopeOpened _,
                    CarriedOverRequestEnded _,
                    CarriedOverRequestReassessed _,
                    EnvelopeAdjusted _,
                    PolicyApplied _,
                    CycleBegun _,
                    RequestReceived _,
                    RequestReassessed _,
                    DecisionProposed _,
                    PreEncumbranceReleased _,
                    AuthorityDelegated _,
                    DelegationEnded _,
                    AppealLodged _,
                    AppealAcknowledged _,
                    InterimMeasureGranted _,
                    AppealDecided _,
                    AppealWithdrawn _,
                    EligibilityChecked _,
                    RequestScored _,
                    RequestWithdrawn _,
                    CommitmentReleased _,
                    ExpenditureRecorded _,
                    ProvisionalGrantConfirmed _,
                    ProvisionalGrantEnded _,
                    EmergencyReviewed _,
                    DecisionOverdue _,
                    EnvelopeClosing _,
                    CarryOverAccepted _,
                    CarryOverBegun _,
                    EnvelopeClosed _,
                    DisplacementRecorded _ -> Stream.empty();
        };
    }
}
