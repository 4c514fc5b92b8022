package org.entrelacs.assessment.intake;

import java.time.LocalDate;
import org.entrelacs.contract.WorkingDays;

/// What the network asks of its entry point.
///
/// @param followUpWithin working days until somebody asks what became of a person who was sent
///     elsewhere
public record EntryNorms(int followUpWithin) {

    public LocalDate followUpBy(LocalDate from) {
        return WorkingDays.after(from, followUpWithin);
    }
}
