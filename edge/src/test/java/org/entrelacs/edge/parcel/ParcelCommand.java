package org.entrelacs.edge.parcel;

public sealed interface ParcelCommand {
    record SendParcel(String words, int weight) implements ParcelCommand {}

    record CloseParcel() implements ParcelCommand {}
}
