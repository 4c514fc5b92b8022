package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.SEQUENCING;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentStarted;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.contract.assessment.IntakeEvent.TriageOutcome;
import org.entrelacs.log.Recorded;

/// Who was found eligible is to be assessed: intake → assessment (theory §5.1, "ScreeningCompleted: flow.prerequisite
/// (assessment) if positive").
///
/// An assessment does not say which intake it answers, so the two activities are those of the person: the first
/// completed assessment resolves it, and an intake after that opens nothing anew.
final class AssessmentAwaited implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(IntakeTriaged.class, AssessmentStarted.class, AssessmentCompleted.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        Link assessment = of(recorded.stream().key());
        return switch (recorded.event()) {
            case IntakeTriaged triaged
            when triaged.outcome() == TriageOutcome.ELIGIBLE ->
                List.of(assessment.created(Norms.step(recorded), recorded));
            case AssessmentStarted _ -> List.of(assessment.managed(SEQUENCING, recorded.actor(), recorded));
            case AssessmentCompleted _ -> List.of(assessment.resolved(recorded));
            default -> List.of();
        };
    }

    private static Link of(String person) {
        return new Link(person, FLOW_PREREQUISITE, "intake:" + person, "assessment:" + person, "person:" + person);
    }
}
