package org.entrelacs.planning.plan.http;

import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.plan.Offered;

/// What a plan sees of an offer.
public final class OfferReading {
    private OfferReading() {}

    public static Offered offered(Offer offer) {
        return switch (offer) {
            case Offer.Absent _ -> new Offered.Unknown();
            case Offer.Withdrawn _ -> new Offered.Withdrawn();
            case Offer.Published(var terms, var _) ->
                new Offered.Open(
                        terms.provider(),
                        terms.kind(),
                        terms.serviceClass(),
                        terms.unitCost(),
                        terms.entitlement(),
                        terms.envelope());
        };
    }
}
