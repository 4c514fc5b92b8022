package org.entrelacs.planning.plan.reaction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.planning.PlanEvent.Evidence;
import org.entrelacs.log.Reaction;
import org.entrelacs.log.Recorded;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.DraftPlan;

public final class WhenAssessmentCompleted implements Reaction<AssessmentCompleted, PlanCommand> {
    @Override
    public String name() {
        return "when-assessment-completed";
    }

    @Override
    public String kind() {
        return "plan";
    }

    @Override
    public Set<Class<? extends AssessmentCompleted>> on() {
        return Set.of(AssessmentCompleted.class);
    }

    @Override
    public List<String> targets(Recorded<? extends AssessmentCompleted> event) {
        return List.of(event.stream().key());
    }

    @Override
    public PlanCommand command(Recorded<? extends AssessmentCompleted> event, String target) {
        AssessmentCompleted completed = event.event();
        return new DraftPlan(
                Uuid5.of(event.id(), "plan").toString(),
                new Evidence(completed.assessment(), completed.completedAt(), completed.sources(), completed.scores()),
                completed.needs(),
                Optional.ofNullable(completed.required()));
    }
}
