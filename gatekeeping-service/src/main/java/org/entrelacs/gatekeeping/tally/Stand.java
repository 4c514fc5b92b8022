package org.entrelacs.gatekeeping.tally;

import java.util.Locale;

/// Where a counted request stands; the words are those of the requests themselves.
public enum Stand {
    TO_BE_DECIDED,
    WAITING,
    PARTLY_GRANTED,
    GRANTED,
    REFUSED,
    WITHDRAWN,
    RELEASED,
    CARRIED_OVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
