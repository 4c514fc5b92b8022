package org.entrelacs.gatekeeping.envelope;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyContent.Pacing;

/// An envelope's period as a stretch of time; days are counted in UTC.
record Period(Instant begin, Instant end) {
    private static final int DECIMALS = 6;

    static Period of(EnvelopeOpened terms) {
        return new Period(start(terms.from()), start(terms.to().plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean isOver(Instant at) {
        return !at.isBefore(end);
    }

    /// How much of it has passed at an instant, 0 to 1.
    BigDecimal elapsed(Instant at) {
        var passed = seconds(Duration.between(begin, at));
        var whole = seconds(Duration.between(begin, end));
        return passed.divide(whole, DECIMALS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }

    /// Counted from 1; what comes before the period belongs to the first.
    int cycle(Pacing pacing, Instant at) {
        long days = Math.max(0, Duration.between(begin, at).toDays());
        return Math.toIntExact(days / pacing.cycleDays()) + 1;
    }

    /// First instant that no longer belongs to it; never behind the period.
    Instant endOf(int cycle, Pacing pacing) {
        var next = begin.plus(Duration.ofDays((long) cycle * pacing.cycleDays()));
        return next.isBefore(end) ? next : end;
    }
}
