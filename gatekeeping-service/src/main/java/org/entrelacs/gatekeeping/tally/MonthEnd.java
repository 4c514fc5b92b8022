package org.entrelacs.gatekeeping.tally;

import java.time.YearMonth;
import org.entrelacs.gatekeeping.envelope.Ledger;

/// The ledger at the end of a month.
///
/// @param moved requests for which money moved since the last month that may be told; where they are
///     few, the month may not, and counts towards the next
public record MonthEnd(YearMonth month, Ledger ledger, int moved) {
    public boolean mayBeTold() {
        return moved >= Rate.LEAST;
    }
}
