package org.entrelacs.gatekeeping.envelope.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Place;
import org.entrelacs.gatekeeping.envelope.Request;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Scoring;

/// One request as JSON: what was asked, how it was weighed, what became of it and why.
final class RequestAnswer {
    private RequestAnswer() {}

    /// The few members that a list shows.
    static Map<String, Object> brief(Request request) {
        var received = request.received();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("request", request.id());
        shown.put("person", received.person());
        shown.put("service", received.service());
        shown.put("serviceClass", received.serviceClass());
        shown.put("state", request.standing().code());
        shown.put("receivedAt", received.receivedAt());
        shown.put("amount", received.amount());
        shown.put("asked", request.asked());
        shown.put("encumbered", request.encumbered());
        shown.put("expended", request.expended());
        shown.put("score", request.score());
        return shown;
    }

    static Map<String, Object> full(Request request) {
        var received = request.received();
        var shown = brief(request);
        shown.put("divisible", received.divisible());
        shown.put("advocate", received.advocate());
        shown.put("claim", received.claim());
        shown.put("evidence", received.evidence());
        shown.put("needs", received.needs());
        shown.put("eligibility", request.criteria());
        shown.put("contributions", request.contributions());
        shown.put("deciders", request.deciders());
        shown.put("decision", decision(request));
        return shown;
    }

    private static Map<String, Object> decision(Request request) {
        var shown = new LinkedHashMap<String, Object>();
        switch (request.standing()) {
            case ToBeDecided _ -> shown.put("awaits", "a gatekeeper");
            case Waiting waiting -> {
                shown.put("reason", waiting.reason());
                shown.put("reviewBy", waiting.reviewBy());
                shown.put("decided", waiting.decided());
            }
            case PartlyGranted granted -> {
                shown.put("startBy", granted.startBy());
                shown.put("reviewBy", granted.reviewBy());
                shown.put("decided", granted.decided());
            }
            case Granted granted -> {
                shown.put("startBy", granted.startBy());
                shown.put("decided", granted.decided());
            }
            case Refused(var refusal) -> {
                shown.put("reasons", reasons(refusal.reasons()));
                shown.put("wouldChange", reasons(refusal.wouldChange()));
                shown.put("appealUntil", refusal.appealUntil());
                shown.put("decided", refusal.decided());
            }
            case Withdrawn(var reason) -> shown.put("reason", reason);
            case Released(var reason) -> shown.put("reason", reason);
        }
        return shown;
    }

    private static List<Map<String, Object>> reasons(List<Reason> reasons) {
        return reasons.stream().map(RequestAnswer::reason).toList();
    }

    private static Map<String, Object> reason(Reason reason) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("code", reason.code());
        shown.put("found", reason.found());
        shown.put("required", reason.required());
        shown.put("text", ReasonTexts.of(reason));
        return shown;
    }

    /// A place on the waiting list as it is at an instant, with what explains it.
    ///
    /// @param open with its list taken at that instant
    static Map<String, Object> place(Place place, Open open, Instant at) {
        var request = open.known(place.id());
        var rank = open.waiting().rank(place.id(), at);
        var scored = Scoring.score(place.id(), open.policy(), Profile.of(request.received(), at), at);
        var shown = brief(request);
        shown.put("rank", rank);
        shown.put("waiting", open.waiting().size());
        shown.put("score", scored.score());
        shown.put("contributions", scored.contributions());
        shown.put("at", at);
        shown.put("reviewBy", request.reviewBy());
        shown.put(
                "explanation",
                WaitingTexts.of(
                        rank,
                        open.waiting().size(),
                        scored.score(),
                        open.policy().threshold(),
                        request.asked(),
                        open.ledger().available()));
        return shown;
    }
}
