package org.entrelacs.gatekeeping.simulation;

import org.entrelacs.edge.Problem;

/// Breaks a rule, for the test of that rule: a simulation that speaks to callers.
public final class Telling {
    Problem told = Problem.keyReused();
}
