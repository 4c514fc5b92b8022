package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentAmended;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;

/// What follows from an assessment is otherwise now: as after a completion, on the same
/// assessment.
public final class WhenAssessmentAmended implements Reaction<AssessmentAmended, PlanCommand> {
    @Override
    public String name() {
        return "when-assessment-amended";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends AssessmentAmended>> on() {
        return Set.of(AssessmentAmended.class);
    }

    @Override
    public List<String> targets(Recorded<? extends AssessmentAmended> event) {
        return List.of(event.stream().key());
    }

    @Override
    public PlanCommand command(Recorded<? extends AssessmentAmended> event, String target) {
        AssessmentAmended amended = event.event();
        return new DraftPlan(
                Uuid5.of(event.id(), "plan").toString(),
                new Evidence(
                        amended.assessment(),
                        amended.completedAt(),
                        amended.sources(),
                        amended.scores(),
                        amended.amendedAt()),
                amended.needs());
    }
}
