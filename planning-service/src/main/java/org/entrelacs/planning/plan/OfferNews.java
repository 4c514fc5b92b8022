package org.entrelacs.planning.plan;

import static org.entrelacs.log.Verdict.accept;

import java.util.Optional;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.OfferBecameUnavailable;
import org.entrelacs.log.Verdict;
import org.entrelacs.planning.plan.PlanCommand.NoteCapacityUnclaimed;
import org.entrelacs.planning.plan.PlanCommand.NoteOfferUnavailable;

/// What offers tell of themselves after they have answered. The plan alone knows how far its services have come, so it
/// decides what becomes of them.
final class OfferNews {
    private OfferNews() {}

    /// A service that has started meanwhile goes on: its start confirms the hours.
    static Verdict<PlanEvent, PlanRefusal> unclaimed(NoteCapacityUnclaimed news, Plan plan) {
        return running(news.service(), news.offer(), plan)
                .filter(service -> service.state() instanceof ServiceState.CapacityReserved)
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(
                        Agreement.activating(plan, Delivery.ended(service, news.on(), EndReason.RESERVATION_EXPIRED))))
                .orElseGet(Verdict::accept);
    }

    static Verdict<PlanEvent, PlanRefusal> unavailable(NoteOfferUnavailable news, Plan plan) {
        return running(news.service(), news.offer(), plan)
                .<Verdict<PlanEvent, PlanRefusal>>map(service -> accept(new OfferBecameUnavailable(
                        news.service(), news.offer(), service.terms().needs(), news.unavailability())))
                .orElseGet(Verdict::accept);
    }

    private static Optional<PlannedService> running(String service, String offer, Plan plan) {
        return Answers.service(service, plan)
                .filter(planned -> planned.state().running())
                .filter(planned -> planned.terms().offer().equals(offer));
    }
}
