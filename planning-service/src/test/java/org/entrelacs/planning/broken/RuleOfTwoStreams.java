package org.entrelacs.planning.broken;

import org.entrelacs.planning.plan.Plan;

/// A rule that looks into another stream.
class RuleOfTwoStreams {
    boolean isThere(Plan plan) {
        return plan instanceof Plan.Existing;
    }
}
