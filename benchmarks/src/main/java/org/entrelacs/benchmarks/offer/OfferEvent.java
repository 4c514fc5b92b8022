package org.entrelacs.benchmarks.offer;

import java.util.List;
import org.entrelacs.contract.EventType;

/// What has happened to the weekly hours that a provider offers. About 300 bytes of JSON each, as the suite's
/// own.
public sealed interface OfferEvent {
    @EventType("org.entrelacs.offers.HoursReserved.v1")
    record HoursReserved(Booking booking) implements OfferEvent {}

    @EventType("org.entrelacs.offers.HoursReleased.v1")
    record HoursReleased(Booking booking) implements OfferEvent {}

    List<Class<?>> ALL = List.of(OfferEvent.class);
}
