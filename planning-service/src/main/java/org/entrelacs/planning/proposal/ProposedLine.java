package org.entrelacs.planning.proposal;

import java.time.Duration;

/// One line of a proposal, as it is given out under seal and brought back by who chooses it.
///
/// @param points that the line costs alone in the proposal
public record ProposedLine(String proposal, String person, String need, String offer, Duration perWeek, long points) {
    /// What its seal is for.
    public static final String SEALED = "proposed-line";
}
