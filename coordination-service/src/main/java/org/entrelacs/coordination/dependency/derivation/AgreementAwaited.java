package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FLOW_PREREQUISITE;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.SEQUENCING;

import java.util.List;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentEnteredInError;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReinstated;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.PlanSubmitted;
import org.entrelacs.log.Recorded;

/// What was assessed is to become an agreed plan: assessment → agreement (theory §5.1, "AssessmentCompleted:
/// flow.prerequisite"), within the 30 days of CASF R. 232-7.
///
/// The draft that appears by itself manages nothing; somebody does who submits it. A plan that is revised on a later
/// assessment no longer owes an agreement to the one before, unless that one counts again.
final class AgreementAwaited implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                AssessmentCompleted.class,
                AssessmentReinstated.class,
                AssessmentEnteredInError.class,
                PlanSubmitted.class,
                PlanAgreed.class,
                PlanRevised.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String person = recorded.stream().key();
        return switch (recorded.event()) {
            case AssessmentCompleted completed ->
                List.of(of(person, completed.assessment()).created(Norms.step(recorded), recorded));
            case AssessmentReinstated reinstated ->
                List.of(of(person, reinstated.assessment()).created(Norms.step(recorded), recorded));
            case PlanSubmitted submitted ->
                List.of(of(person, submitted.assessment()).managed(SEQUENCING, submitted.advocate(), recorded));
            case PlanAgreed agreed -> List.of(of(person, agreed.assessment()).resolved(recorded));
            case PlanRevised revised
            when !revised.replacedAssessment().equals(revised.evidence().assessment()) ->
                List.of(of(person, revised.replacedAssessment()).lapsed("a later assessment takes over", recorded));
            case AssessmentEnteredInError error ->
                List.of(of(person, error.assessment()).lapsed("assessment entered in error", recorded));
            default -> List.of();
        };
    }

    private static Link of(String person, String assessment) {
        return new Link(
                person,
                FLOW_PREREQUISITE,
                "assessment:" + assessment,
                "agreement:" + person,
                "assessment-result:" + assessment);
    }
}
