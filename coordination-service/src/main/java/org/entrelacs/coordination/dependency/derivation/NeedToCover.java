package org.entrelacs.coordination.dependency.derivation;

import static org.entrelacs.contract.coordination.DependencyEvent.DependencyKind.FIT;
import static org.entrelacs.contract.coordination.DependencyEvent.Mechanism.TASK_DECOMPOSITION;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedIdentified;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedResolved;
import org.entrelacs.contract.assessment.AssessmentEvent.NeedRevised;
import org.entrelacs.contract.planning.PlanEvent.NeedLeftUncovered;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.ServiceDeclined;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.log.Recorded;

/// Several services together have to cover a need (theory §5.1, "NeedIdentified: fit"; the plan decomposes it, its
/// agreement settles it). A need that is declined, left uncovered, gone or met by a stable resource lapses; measured
/// again and unmet, it is to be covered again.
final class NeedToCover implements DerivationRule {

    @Override
    public Set<Class<?>> on() {
        return Set.of(
                NeedIdentified.class,
                NeedRevised.class,
                NeedResolved.class,
                ServicePlanned.class,
                NeedLeftUncovered.class,
                ServiceDeclined.class,
                PlanAgreed.class);
    }

    @Override
    public List<Fact> facts(Recorded<?> recorded) {
        String person = recorded.stream().key();
        return switch (recorded.event()) {
            case NeedIdentified identified
            when identified.unmet() > 0 ->
                List.of(of(person, identified.need()).created(Norms.step(recorded), recorded));
            case NeedRevised revised
            when revised.unmet() > 0 -> List.of(of(person, revised.need()).created(Norms.step(recorded), recorded));
            case NeedRevised revised -> List.of(of(person, revised.need()).lapsed("met by a resource", recorded));
            case ServicePlanned planned ->
                planned.needs().stream()
                        .distinct()
                        .map(need -> of(person, need).managed(TASK_DECOMPOSITION, recorded.actor(), recorded))
                        .toList();
            case PlanAgreed agreed ->
                agreed.services().stream()
                        .flatMap(service -> service.needs().stream())
                        .distinct()
                        .map(need -> of(person, need).resolved(recorded))
                        .toList();
            case NeedLeftUncovered left ->
                List.of(of(person, left.need()).lapsed("left uncovered: " + code(left.reason()), recorded));
            case ServiceDeclined declined ->
                List.of(of(person, declined.need()).lapsed("declined by the person", recorded));
            case NeedResolved resolved -> List.of(of(person, resolved.need()).lapsed("no longer found", recorded));
            default -> List.of();
        };
    }

    private static Link of(String person, String need) {
        return new Link(person, FIT, "services:" + person, "coverage:" + need, "need:" + need);
    }

    private static String code(UncoveredReason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
