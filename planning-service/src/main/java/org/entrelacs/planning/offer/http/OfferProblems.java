package org.entrelacs.planning.offer.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.DayHasPassed;
import org.entrelacs.planning.offer.OfferRefusal.DiscretionaryNeedsEnvelope;
import org.entrelacs.planning.offer.OfferRefusal.EndsBeforeItBegins;
import org.entrelacs.planning.offer.OfferRefusal.EnvelopeIsForDiscretionary;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchReservation;
import org.entrelacs.planning.offer.OfferRefusal.OfferExists;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;
import org.entrelacs.planning.offer.OfferRefusal.ReservationDoesNotExpire;

final class OfferProblems {
    static final Problem NO_SUCH_OFFER = Problem.notFound("no-such-offer", "There is no such offer.");
    static final Problem NO_SUCH_RESERVATION =
            Problem.notFound("no-such-reservation", "The service holds no hours of the offer.");
    static final Problem OTHER_PROVIDER =
            Problem.forbidden("offer-of-another-provider", "The offer belongs to another organisation.");

    private OfferProblems() {}

    static Problem of(OfferRefusal refusal) {
        return switch (refusal) {
            case NoSuchOffer _ -> NO_SUCH_OFFER;
            case OfferOfAnotherProvider _ -> OTHER_PROVIDER;
            case OfferExists _ -> Problem.conflict("offer-exists", "There is an offer of this id already.", Map.of());
            case OfferIsWithdrawn _ -> Problem.conflict("offer-is-withdrawn", "The offer is withdrawn.", Map.of());
            case CapacityIsPromised(var promised, var asked) ->
                Problem.conflict(
                        "capacity-is-promised",
                        "More hours are promised than would be left.",
                        Map.of("promised", promised.toString(), "asked", asked.toString()));
            case DayHasPassed(var day, var today) ->
                Problem.conflict(
                        "day-has-passed",
                        "What has passed cannot be changed.",
                        Map.of("day", day.toString(), "today", today.toString()));
            case EndsBeforeItBegins(var from, var until) ->
                Problem.conflict(
                        "ends-before-it-begins",
                        "The last day is earlier than the first.",
                        Map.of("from", from.toString(), "until", until.toString()));
            case NoSuchReservation _ -> NO_SUCH_RESERVATION;
            case ReservationDoesNotExpire(var service) ->
                Problem.conflict(
                        "reservation-does-not-expire",
                        "These hours do not wait for the service to start.",
                        Map.of("service", service));
            case DiscretionaryNeedsEnvelope _ ->
                Problem.conflict(
                        "discretionary-needs-envelope",
                        "A discretionary offer names the envelope that pays.",
                        Map.of());
            case EnvelopeIsForDiscretionary _ ->
                Problem.conflict(
                        "envelope-is-for-discretionary", "Only a discretionary offer names an envelope.", Map.of());
        };
    }
}
