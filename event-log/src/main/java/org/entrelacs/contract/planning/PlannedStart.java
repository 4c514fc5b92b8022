package org.entrelacs.contract.planning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// From when on a service is waited for (ADR 34): offers, envelopes and the register count their days alike.
public final class PlannedStart {
    private PlannedStart() {}

    /// The beginning of the planned day in UTC, where that comes after what sets the days running.
    ///
    /// @param start null when nobody knows it
    /// @param running such as the decision or the agreement
    public static Instant countedFrom(@Nullable LocalDate start, Instant running) {
        if (start == null) {
            return running;
        }
        Instant planned = start.atStartOfDay(ZoneOffset.UTC).toInstant();
        return planned.isAfter(running) ? planned : running;
    }
}
