package org.entrelacs.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.log.ServiceDefinition;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.StreamIndex;
import org.entrelacs.log.Streams;
import org.entrelacs.log.View;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferDecider;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.view.Offers;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanDecider;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.view.Plans;
import org.entrelacs.planning.proposal.Proposer;
import org.entrelacs.planning.proposal.solver.LocalSearch;

@ApplicationScoped
class PlanningWiring {

    @Produces
    @Singleton
    ServiceDefinition definition(Offers offers, Plans plans, IntakeFacts intakes) {
        return PlanningDefinition.with(
                offers, plans, intakes, new StreamIndex(List.of(PlanDecider.KIND, OfferDecider.KIND)));
    }

    @Produces
    @Singleton
    IntakeFacts intakes() {
        return new IntakeFacts();
    }

    @Produces
    @Singleton
    View<IntakeFacts> whatIntakesTold(StreamHost host, IntakeFacts intakes) {
        return host.view(intakes, IntakeFacts::new);
    }

    @Produces
    @Singleton
    Proposer proposer() {
        return new Proposer(new LocalSearch());
    }

    @Produces
    @Singleton
    Offers offers() {
        return new Offers();
    }

    @Produces
    @Singleton
    View<Offers> directory(StreamHost host, Offers offers) {
        return host.view(offers, Offers::new);
    }

    @Produces
    @Singleton
    Plans allPlans() {
        return new Plans();
    }

    @Produces
    @Singleton
    View<Plans> plansOfAll(StreamHost host, Plans plans) {
        return host.view(plans, Plans::new);
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
