package org.entrelacs.gatekeeping.envelope;

import java.time.Instant;
import java.util.Comparator;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.gatekeeping.weighing.Profile;
import org.entrelacs.gatekeeping.weighing.Strength;

/// Where a request stands on the waiting list: its strength as a line over time, good until some instant.
public record Place(RequestReceived request, Strength strength, Instant until) {
    /// Orders that a waiting list keeps. Constants, so that a snapshot can name them.
    enum Order implements Comparator<Place> {
        /// Strongest first, then who has waited longer, then by request id. Meant for places of one slope, whose order
        /// is the same at every instant.
        BY_BASE(Comparator.comparing((Place place) -> place.strength().base(), Comparator.reverseOrder())
                .thenComparing(Place::receivedAt)
                .thenComparing(Place::id)),

        BY_UNTIL(Comparator.comparing(Place::until).thenComparing(Place::id));

        @SuppressWarnings("ImmutableEnumChecker") // made of accessors alone
        private final Comparator<Place> order;

        Order(Comparator<Place> order) {
            this.order = order;
        }

        @Override
        public int compare(Place one, Place other) {
            return order.compare(one, other);
        }
    }

    static Place of(RequestReceived request, PolicyContent policy, Instant at) {
        var profile = Profile.of(request, at);
        return new Place(request, Strength.of(policy, profile, at), profile.until());
    }

    /// The order of the whole list at one instant.
    static Comparator<Place> at(Instant instant) {
        return Comparator.comparing((Place place) -> place.strength().at(instant), Comparator.reverseOrder())
                .thenComparing(Place::receivedAt)
                .thenComparing(Place::id);
    }

    public String id() {
        return request.request();
    }

    Instant receivedAt() {
        return request.receivedAt();
    }
}
