package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;

/// The later assessment was entered in error: the plan rests on the earlier one again.
public final class WhenAssessmentReinstated implements Reaction<AssessmentReinstated, PlanCommand> {
    @Override
    public String name() {
        return "when-assessment-reinstated";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends AssessmentReinstated>> on() {
        return Set.of(AssessmentReinstated.class);
    }

    @Override
    public List<String> targets(Recorded<? extends AssessmentReinstated> event) {
        return List.of(event.stream().key());
    }

    @Override
    public PlanCommand command(Recorded<? extends AssessmentReinstated> event, String target) {
        AssessmentReinstated reinstated = event.event();
        return new DraftPlan(
                Uuid5.of(event.id(), "plan").toString(),
                new Evidence(
                        reinstated.assessment(),
                        reinstated.completedAt(),
                        reinstated.sources(),
                        reinstated.scores(),
                        reinstated.reinstatedAt()),
                reinstated.needs());
    }
}
