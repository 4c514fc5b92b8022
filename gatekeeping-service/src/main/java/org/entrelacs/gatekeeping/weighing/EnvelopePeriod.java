package org.entrelacs.gatekeeping.weighing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;

/// The days on which an envelope's money may be committed; days are counted in UTC.
public final class EnvelopePeriod {
    private EnvelopePeriod() {}

    public static boolean contains(EnvelopeOpened envelope, Instant instant) {
        var day = day(instant);
        return !day.isBefore(envelope.from()) && !day.isAfter(envelope.to());
    }

    static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
