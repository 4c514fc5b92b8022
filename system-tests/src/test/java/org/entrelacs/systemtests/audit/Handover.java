package org.entrelacs.systemtests.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerAssigned;
import org.entrelacs.contract.coordination.CaseEvent.CaseManagerNotAssigned;
import org.entrelacs.contract.coordination.CaseloadEvent.CaseTaken;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.RequestReceived;
import org.entrelacs.contract.planning.OfferEvent.CapacityConfirmed;
import org.entrelacs.contract.planning.OfferEvent.CapacityRefused;
import org.entrelacs.contract.planning.OfferEvent.CapacityReleased;
import org.entrelacs.contract.planning.OfferEvent.CapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.AuthorisationRequested;
import org.entrelacs.contract.planning.PlanEvent.PlanAgreed;
import org.entrelacs.contract.planning.PlanEvent.PlanDrafted;
import org.entrelacs.contract.planning.PlanEvent.PlanRevised;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityRefused;
import org.entrelacs.contract.planning.PlanEvent.ServiceCapacityReserved;
import org.entrelacs.contract.planning.PlanEvent.ServiceEnded;
import org.entrelacs.contract.planning.PlanEvent.ServiceStarted;
import org.entrelacs.log.Recorded;

/// What one stream asks of another by an event, once and not less: each cause has its effects, however often owners
/// and brokers were killed between the two. To be asked when nothing is under way.
///
/// @param expected how many effects a cause has
record Handover(Class<?> cause, ToIntFunction<Object> expected, Set<Class<?>> effects) {
    private static final List<Handover> ALL = List.of(
            one(AssessmentCompleted.class, PlanDrafted.class, PlanRevised.class),
            one(CaseTaken.class, CaseManagerAssigned.class, CaseManagerNotAssigned.class),
            new Handover(
                    PlanAgreed.class,
                    agreed -> ((PlanAgreed) agreed).services().size(),
                    Set.of(CapacityReserved.class, CapacityRefused.class)),
            one(CapacityReserved.class, ServiceCapacityReserved.class),
            one(CapacityRefused.class, ServiceCapacityRefused.class),
            one(AuthorisationRequested.class, RequestReceived.class),
            one(ServiceStarted.class, CapacityConfirmed.class),
            one(ServiceEnded.class, CapacityReleased.class));

    private static Handover one(Class<?> cause, Class<?>... effects) {
        return new Handover(cause, _ -> 1, Set.of(effects));
    }

    private List<String> check(List<Recorded<Object>> events) {
        Map<UUID, Integer> caused = new HashMap<>();
        for (Recorded<Object> event : events) {
            if (effects.contains(event.event().getClass())) {
                caused.merge(event.causationId(), 1, Integer::sum);
            }
        }
        List<String> faults = new ArrayList<>();
        for (Recorded<Object> event : events) {
            if (cause.isInstance(event.event())) {
                int wanted = expected.applyAsInt(event.event());
                int found = caused.getOrDefault(event.id(), 0);
                if (wanted != found) {
                    faults.add(cause.getSimpleName() + " " + event.id() + " in " + event.stream() + " had " + found
                            + " effects, not " + wanted);
                }
            }
        }
        return faults;
    }

    static List<String> faults(WholeLog log) {
        List<Recorded<Object>> events = log.events();
        return ALL.stream().flatMap(handover -> handover.check(events).stream()).toList();
    }
}
