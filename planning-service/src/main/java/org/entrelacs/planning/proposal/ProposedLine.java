package org.entrelacs.planning.proposal;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One line of a proposal, as it is given out under seal and brought back by who chooses it.
///
/// @param points that the line costs alone in the proposal
/// @param start of what is proposed; null when nobody knows it
public record ProposedLine(
        String proposal,
        String person,
        String need,
        String offer,
        Duration perWeek,
        long points,
        @Nullable LocalDate start) {
    /// What its seal is for.
    public static final String SEALED = "proposed-line";
}
