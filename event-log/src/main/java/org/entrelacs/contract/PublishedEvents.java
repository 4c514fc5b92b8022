package org.entrelacs.contract;

import java.util.List;
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

/// Everything that the suite publishes.
public final class PublishedEvents {
    /// The sealed interface of every kind of stream.
    public static final List<Class<?>> ALL = List.of(
            IntakeEvent.class,
            InstrumentEvent.class,
            AssessmentEvent.class,
            OfferEvent.class,
            PlanEvent.class,
            PolicyEvent.class,
            EnvelopeEvent.class,
            CaseEvent.class,
            CaseloadEvent.class,
            DependencyEvent.class);

    private PublishedEvents() {}
}
