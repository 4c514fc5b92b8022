package org.entrelacs.gatekeeping.envelope.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionProposed;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionSigned;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.Reason;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Place;
import org.entrelacs.gatekeeping.envelope.Provisional;
import org.entrelacs.gatekeeping.envelope.Request;
import org.entrelacs.gatekeeping.envelope.Standing.CarriedOver;
import org.entrelacs.gatekeeping.envelope.Standing.Granted;
import org.entrelacs.gatekeeping.envelope.Standing.PartlyGranted;
import org.entrelacs.gatekeeping.envelope.Standing.Refused;
import org.entrelacs.gatekeeping.envelope.Standing.Released;
import org.entrelacs.gatekeeping.envelope.Standing.ToBeDecided;
import org.entrelacs.gatekeeping.envelope.Standing.Waiting;
import org.entrelacs.gatekeeping.envelope.Standing.Withdrawn;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Scoring;
import org.entrelacs.gatekeeping.wording.ReasonTexts;
import org.entrelacs.gatekeeping.wording.WaitingTexts;

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
        shown.put("expended", request.account().expended());
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
        var advocacy = received.advocacy();
        if (advocacy != null) {
            shown.put("advocacy", advocacy);
        }
        shown.put("eligibility", request.weighed().criteria());
        shown.put("contributions", request.weighed().contributions());
        shown.put("deciders", request.deciders());
        shown.put("decision", decision(request));
        request.provisional().ifPresent(provisional -> shown.put("provisional", provisional(provisional)));
        shown.put("appeals", AppealAnswer.all(request));
        return shown;
    }

    private static Map<String, Object> decision(Request request) {
        var shown = new LinkedHashMap<String, Object>();
        switch (request.standing()) {
            case ToBeDecided open -> {
                shown.put("awaits", "a gatekeeper");
                shown.put("overdue", open.overdue());
                if (!open.decideBy().equals(Instant.MAX)) {
                    shown.put("decideBy", open.decideBy());
                }
                open.proposal().ifPresent(proposed -> shown.put("proposal", proposed(proposed)));
                shown.put(
                        "signatures",
                        open.signatures().stream().map(RequestAnswer::signature).toList());
            }
            case Waiting waiting -> {
                shown.put("reason", waiting.reason());
                shown.put("reviewBy", waiting.reviewBy());
                shown.put("decided", waiting.decided());
            }
            case PartlyGranted granted -> {
                shown.put("remainder", granted.remainder());
                shown.put("startBy", granted.startBy());
                shown.put("reviewBy", granted.reviewBy());
                shown.put("decided", granted.decided());
            }
            case Granted granted -> {
                shown.put("startBy", granted.startBy());
                shown.put("decided", granted.decided());
            }
            case Refused(var refusal) -> {
                shown.put("reasons", reasons(refusal.reasons(), request));
                shown.put("wouldChange", reasons(refusal.wouldChange(), request));
                shown.put("appealUntil", refusal.appealUntil());
                shown.put("decided", refusal.decided());
            }
            case Withdrawn(var reason) -> shown.put("reason", reason);
            case Released(var reason) -> shown.put("reason", reason);
            case CarriedOver(var successor) -> shown.put("to", successor);
        }
        return shown;
    }

    private static Map<String, Object> provisional(Provisional provisional) {
        var granted = provisional.granted();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("amount", granted.amount());
        shown.put("cause", granted.cause());
        shown.put("by", granted.by());
        shown.put("reason", granted.reason());
        shown.put("evidence", granted.evidence());
        shown.put("at", granted.at());
        provisional.confirmedBy().ifPresent(second -> shown.put("confirmedBy", second));
        shown.put("confirmBy", granted.confirmBy());
        shown.put("assessBy", granted.assessBy());
        shown.put("until", granted.until());
        shown.put("runs", provisional.runs());
        provisional.ended().ifPresent(why -> shown.put("ended", why));
        provisional.review().ifPresent(review -> {
            shown.put("reviewer", review.reviewer());
            shown.put("justified", review.justified());
            shown.put("explanation", review.explanation());
        });
        return shown;
    }

    private static Map<String, Object> proposed(DecisionProposed proposed) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("outcome", proposed.outcome());
        shown.put("amount", proposed.amount());
        shown.put("because", proposed.because());
        shown.put("flips", proposed.flips());
        shown.put("heldUntil", proposed.heldUntil());
        shown.put("decided", proposed.decided());
        return shown;
    }

    private static Map<String, Object> signature(DecisionSigned signed) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("by", signed.by());
        shown.put("onBehalfOf", signed.onBehalfOf());
        shown.put("outcome", signed.outcome());
        shown.put("amount", signed.amount());
        shown.put("confirms", signed.confirms());
        shown.put("reason", signed.reason());
        shown.put("explanation", signed.explanation());
        shown.put("at", signed.at());
        return shown;
    }

    private static List<Map<String, Object>> reasons(List<Reason> reasons, Request request) {
        var currency = request.received().amount().currency();
        return reasons.stream().map(reason -> reason(reason, currency)).toList();
    }

    private static Map<String, Object> reason(Reason reason, String currency) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("code", reason.code());
        shown.put("found", reason.found());
        shown.put("required", reason.required());
        shown.put("text", ReasonTexts.of(reason, currency));
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
                        open.pace().threshold(),
                        request.asked(),
                        open.spendable(at)));
        return shown;
    }
}
