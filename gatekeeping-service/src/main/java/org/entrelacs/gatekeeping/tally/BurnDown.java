package org.entrelacs.gatekeeping.tally;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.gatekeeping.envelope.Ledger;

/// What of a budget was committed by the end of each week, beside a straight line over its period.
public final class BurnDown {
    private static final int DAYS = 7;
    private static final int DECIMALS = 6;

    private BurnDown() {}

    /// @param week of the period, counted from 1
    /// @param until its last day, or that of the period
    /// @param committed by its end, or so far in the current one
    /// @param share of the total that this is, 6 decimals
    /// @param planned share by `until`, 6 decimals
    public record Week(int week, LocalDate until, Money total, Money committed, BigDecimal share, BigDecimal planned) {}

    /// All weeks of the period that have begun.
    static List<Week> of(Budget budget, Instant now) {
        var terms = budget.terms();
        var known = budget.weeks();
        var weeks = new ArrayList<Week>();
        for (int week = 0; week <= budget.week(Budget.day(now)); week++) {
            var last = known.floorEntry(week);
            var ledger = last == null ? Ledger.of(terms.total()) : last.getValue();
            var end = terms.from().plusDays((long) (week + 1) * DAYS - 1);
            var until = end.isAfter(terms.to()) ? terms.to() : end;
            weeks.add(new Week(
                    week + 1, until, ledger.total(), ledger.committed(), share(ledger), planned(terms, until)));
        }
        return List.copyOf(weeks);
    }

    /// Share of the total that a straight line over the period foresees by the end of a day.
    static BigDecimal planned(EnvelopeOpened terms, LocalDate day) {
        long days = ChronoUnit.DAYS.between(terms.from(), terms.to()) + 1;
        return part(Math.clamp(ChronoUnit.DAYS.between(terms.from(), day) + 1, 0, days), days);
    }

    static BigDecimal share(Ledger ledger) {
        long total = ledger.total().minor();
        return total == 0 ? BigDecimal.ZERO : part(ledger.committed().minor(), total);
    }

    private static BigDecimal part(long some, long whole) {
        return BigDecimal.valueOf(some).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
