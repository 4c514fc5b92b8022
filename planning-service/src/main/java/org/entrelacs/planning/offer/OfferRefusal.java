package org.entrelacs.planning.offer;

import java.time.Duration;

/// Why an offer stays as it is.
public sealed interface OfferRefusal {
    record NoSuchOffer() implements OfferRefusal {}

    record OfferExists() implements OfferRefusal {}

    record OfferIsWithdrawn() implements OfferRefusal {}

    record OfferOfAnotherProvider() implements OfferRefusal {}

    record CapacityIsPromised(Duration promised, Duration asked) implements OfferRefusal {}

    record DiscretionaryNeedsEnvelope() implements OfferRefusal {}

    record EnvelopeIsForDiscretionary() implements OfferRefusal {}
}
