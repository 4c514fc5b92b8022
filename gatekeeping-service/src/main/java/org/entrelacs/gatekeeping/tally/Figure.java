package org.entrelacs.gatekeeping.tally;

import org.entrelacs.gatekeeping.simulation.Fairness;

/// How figures are told without telling of persons.
final class Figure {
    /// Smaller groups are not told.
    static final int LEAST = Fairness.LEAST;

    private Figure() {}
}
