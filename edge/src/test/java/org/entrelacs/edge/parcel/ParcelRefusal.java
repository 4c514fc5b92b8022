package org.entrelacs.edge.parcel;

public sealed interface ParcelRefusal {
    record TooHeavy(int limit) implements ParcelRefusal {}

    record NoSuchParcel() implements ParcelRefusal {}
}
