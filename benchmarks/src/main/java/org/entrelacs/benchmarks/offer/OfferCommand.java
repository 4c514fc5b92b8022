package org.entrelacs.benchmarks.offer;

public sealed interface OfferCommand {
    Booking booking();

    record Reserve(Booking booking) implements OfferCommand {}

    record Release(Booking booking) implements OfferCommand {}
}
