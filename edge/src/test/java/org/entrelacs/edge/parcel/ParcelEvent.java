package org.entrelacs.edge.parcel;

import org.entrelacs.contract.EventType;

public sealed interface ParcelEvent {
    @EventType("org.entrelacs.parcel.ParcelSent.v1")
    record ParcelSent(String words, int weight) implements ParcelEvent {}

    @EventType("org.entrelacs.parcel.ParcelClosed.v1")
    record ParcelClosed() implements ParcelEvent {}
}
