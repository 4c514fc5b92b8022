package org.entrelacs.planning.offer.http;

import java.util.Map;
import org.entrelacs.edge.Problem;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.OfferRefusal.CapacityIsPromised;
import org.entrelacs.planning.offer.OfferRefusal.DiscretionaryNeedsEnvelope;
import org.entrelacs.planning.offer.OfferRefusal.EnvelopeIsForDiscretionary;
import org.entrelacs.planning.offer.OfferRefusal.NoSuchOffer;
import org.entrelacs.planning.offer.OfferRefusal.OfferExists;
import org.entrelacs.planning.offer.OfferRefusal.OfferIsWithdrawn;
import org.entrelacs.planning.offer.OfferRefusal.OfferOfAnotherProvider;

final class OfferProblems {
    static final Problem NO_SUCH_OFFER = Problem.notFound("no-such-offer", "There is no such offer.");
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
