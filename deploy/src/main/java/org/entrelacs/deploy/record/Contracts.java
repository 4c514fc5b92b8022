package org.entrelacs.deploy.record;

import java.util.ArrayList;
import java.util.List;
import org.entrelacs.contract.EventType;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.InstrumentEvent;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.coordination.CaseEvent;
import org.entrelacs.contract.coordination.CaseloadEvent;
import org.entrelacs.contract.coordination.DependencyEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;

/// Published events in the order in which their contracts declare them, which is about that of a case.
final class Contracts {
    private static final List<String> TYPES = types(List.of(
            InstrumentEvent.class,
            PolicyEvent.class,
            IntakeEvent.class,
            AssessmentEvent.class,
            OfferEvent.class,
            PlanEvent.class,
            EnvelopeEvent.class,
            CaseloadEvent.class,
            CaseEvent.class,
            DependencyEvent.class));

    private Contracts() {}

    /// Types that are not known come last.
    static int position(String type) {
        int position = TYPES.indexOf(type);
        return position < 0 ? TYPES.size() : position;
    }

    private static List<String> types(List<Class<?>> streams) {
        List<String> types = new ArrayList<>();
        for (Class<?> stream : streams) {
            for (Class<?> event : stream.getPermittedSubclasses()) {
                types.add(event.getAnnotation(EventType.class).value());
            }
        }
        return types;
    }
}
