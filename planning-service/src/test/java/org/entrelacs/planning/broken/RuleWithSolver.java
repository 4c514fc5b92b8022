package org.entrelacs.planning.broken;

import ai.timefold.solver.core.api.score.HardSoftScore;

/// A rule that knows the solver.
class RuleWithSolver {
    boolean isAllowed(HardSoftScore score) {
        return score.isFeasible();
    }
}
