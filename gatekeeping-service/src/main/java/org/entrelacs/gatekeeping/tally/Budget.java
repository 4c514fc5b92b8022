package org.entrelacs.gatekeeping.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.gatekeeping.envelope.Ledger;

/// An envelope's ledger as it was at the end of each week and of each month.
final class Budget {
    private static final int DAYS = 7;

    private final EnvelopeOpened terms;
    private final TreeMap<Integer, Ledger> weeks = new TreeMap<>();
    private final List<MonthEnd> months = new ArrayList<>();
    private Ledger ledger;
    private YearMonth month;
    private int span = 1;
    private int moved;

    Budget(EnvelopeOpened terms, Instant at) {
        this.terms = terms;
        this.ledger = Ledger.of(terms.total());
        this.month = YearMonth.from(day(at));
        weeks.put(week(day(at)), ledger);
    }

    EnvelopeOpened terms() {
        return terms;
    }

    Ledger ledger() {
        return ledger;
    }

    void becomes(Ledger next, Instant at) {
        turn(YearMonth.from(day(at)));
        ledger = next;
        weeks.put(week(day(at)), ledger);
    }

    /// The same on account of a request.
    void becomes(Ledger next, Instant at, RequestTally request) {
        becomes(next, at);
        if (request.movesFirstIn(span)) {
            moved++;
        }
    }

    /// The month that ended is told where enough has moved since the last one told.
    private void turn(YearMonth now) {
        if (now.isAfter(month)) {
            var ended = new MonthEnd(month, ledger, moved);
            months.add(ended);
            month = now;
            if (ended.mayBeTold()) {
                span++;
                moved = 0;
            }
        }
    }

    /// All months that were over at an instant and in which something happened.
    List<MonthEnd> months(Instant now) {
        var all = new ArrayList<>(months);
        if (YearMonth.from(day(now)).isAfter(month)) {
            all.add(new MonthEnd(month, ledger, moved));
        }
        return all;
    }

    /// By week of the period, counted from 0, those without change left out.
    NavigableMap<Integer, Ledger> weeks() {
        return new TreeMap<>(weeks);
    }

    /// What comes before the period belongs to its first week, what comes behind it to its last.
    int week(LocalDate day) {
        long last = ChronoUnit.DAYS.between(terms.from(), terms.to()) / DAYS;
        long week = Math.floorDiv(ChronoUnit.DAYS.between(terms.from(), day), DAYS);
        return Math.toIntExact(Math.clamp(week, 0, last));
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
