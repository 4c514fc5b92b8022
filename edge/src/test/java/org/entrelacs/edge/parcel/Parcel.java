package org.entrelacs.edge.parcel;

import java.util.List;

/// @param words of what was sent so far
public record Parcel(List<String> words) {}
