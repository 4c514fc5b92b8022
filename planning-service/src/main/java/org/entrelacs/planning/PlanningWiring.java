package org.entrelacs.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.reaction.WhenPlanAgreed;
import org.entrelacs.planning.offer.reaction.WhenServiceEnded;
import org.entrelacs.planning.offer.reaction.WhenServiceNotAuthorised;
import org.entrelacs.planning.offer.reaction.WhenServiceStarted;
import org.entrelacs.planning.offer.view.Offers;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.reaction.WhenAssessmentCompleted;
import org.entrelacs.planning.plan.reaction.WhenCapacityRefused;
import org.entrelacs.planning.plan.reaction.WhenCapacityReserved;
import org.entrelacs.planning.plan.reaction.WhenRequestGranted;
import org.entrelacs.planning.plan.reaction.WhenRequestPartiallyGranted;
import org.entrelacs.planning.plan.reaction.WhenRequestRefused;
import org.entrelacs.planning.plan.reaction.WhenRequestWithdrawn;

@ApplicationScoped
class PlanningWiring {

    @Produces
    @Singleton
    ServiceDefinition definition(Offers offers) {
        return new ServiceDefinition(
                "planning",
                List.of(PlanDecider.KIND, OfferDecider.KIND),
                List.of(
                        new WhenAssessmentCompleted(),
                        new WhenPlanAgreed(),
                        new WhenCapacityReserved(),
                        new WhenCapacityRefused(),
                        new WhenRequestGranted(),
                        new WhenRequestPartiallyGranted(),
                        new WhenRequestRefused(),
                        new WhenRequestWithdrawn(),
                        new WhenServiceNotAuthorised(),
                        new WhenServiceStarted(),
                        new WhenServiceEnded()),
                List.of(offers));
    }

    @Produces
    @Singleton
    Offers offers() {
        return new Offers();
    }

    @Produces
    @Singleton
    Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans(StreamHost host) {
        return host.streams(PlanDecider.KIND);
    }

    @Produces
    @Singleton
    Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offerStreams(StreamHost host) {
        return host.streams(OfferDecider.KIND);
    }
}
