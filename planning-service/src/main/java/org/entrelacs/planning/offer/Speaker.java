package org.entrelacs.planning.offer;

/// Who speaks for an offer: a provider for its own only, the network for all.
public sealed interface Speaker {
    record Provider(String organisation) implements Speaker {}

    record Network() implements Speaker {}

    default boolean speaksFor(OfferTerms terms) {
        return switch (this) {
            case Provider(var organisation) -> organisation.equals(terms.provider());
            case Network _ -> true;
        };
    }
}
