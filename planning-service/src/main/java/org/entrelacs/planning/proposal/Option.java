package org.entrelacs.planning.proposal;

/// Part of a need from one offer, or nothing. Shared by all needs that it may answer.
///
/// @param id unique within a problem, 0 for nothing
/// @param offer index of the offer; -1 for nothing
/// @param part of the need, in hundredths
public record Option(int id, int offer, int part) {
    static final int NO_OFFER = -1;
    static final Option NOTHING = new Option(0, NO_OFFER, 0);

    public boolean isNothing() {
        return offer == NO_OFFER;
    }
}
