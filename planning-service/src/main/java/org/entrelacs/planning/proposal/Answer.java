package org.entrelacs.planning.proposal;

import java.util.List;

/// Who would get what.
///
/// @param chosen in the order of the problem's demands
/// @param points what it costs over all constraints
public record Answer(List<Option> chosen, long points, Measure measure) {
    boolean isBetterThan(Answer other) {
        return points < other.points;
    }
}
