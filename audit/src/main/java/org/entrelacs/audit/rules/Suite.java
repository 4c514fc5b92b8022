package org.entrelacs.audit.rules;

import java.util.List;
import org.entrelacs.assessment.AssessmentDefinition;
import org.entrelacs.coordination.CoordinationDefinition;
import org.entrelacs.gatekeeping.GatekeepingDefinition;
import org.entrelacs.planning.PlanningDefinition;

/// The four services, as their own code defines them.
public final class Suite {
    /// The norm is a setting of the service that no event carries; a caseload is therefore never judged as
    /// full.
    private static final int ANY_NORM = Integer.MAX_VALUE;

    private Suite() {}

    public static List<ServiceRules> services() {
        return List.of(
                new ServiceRules(AssessmentDefinition.with()),
                new ServiceRules(PlanningDefinition.with()),
                new ServiceRules(GatekeepingDefinition.with()),
                new ServiceRules(new CoordinationDefinition(ANY_NORM).with()));
    }
}
