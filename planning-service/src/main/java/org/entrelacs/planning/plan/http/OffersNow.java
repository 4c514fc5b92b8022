package org.entrelacs.planning.plan.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.edge.Replies;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.PlannedService;

/// What an offer says is read when the plan is changed and goes into the command, so that a repeat of the request is
/// known by what was asked, not by what the offer says by then.
@Singleton
public class OffersNow {
    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;

    @Inject
    OffersNow(Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers) {
        this.offers = offers;
    }

    Response with(String offer, Function<Offered, Response> then) {
        Reading<Offer> reading = offers.lookUp(offer);
        return reading instanceof Found<Offer>(var _, var found)
                ? then.apply(offered(found))
                : Replies.read(reading, _ -> "", PlanProblems.of(new PlanRefusal.NoSuchOffer()));
    }

    /// With the offer of a service of the plan; unknown when there is no such service.
    Response withOfferOf(Plan plan, String service, Function<Offered, Response> then) {
        return planned(plan, service)
                .map(known -> with(known.terms().offer(), then))
                .orElseGet(() -> then.apply(new Offered.Unknown()));
    }

    /// What a plan is told of an offer.
    public static Offered offered(Offer offer) {
        return switch (offer) {
            case Offer.Absent _ -> new Offered.Unknown();
            case Offer.Withdrawn _ -> new Offered.Withdrawn();
            case Offer.Published(var terms, var _) ->
                new Offered.Open(
                        terms.provider(),
                        terms.kind(),
                        terms.serviceClass(),
                        terms.unitCost(),
                        terms.entitlement(),
                        terms.envelope());
        };
    }

    private static Optional<PlannedService> planned(Plan plan, String service) {
        return switch (plan) {
            case Plan.Existing existing ->
                Optional.ofNullable(existing.content().services().get(service));
            case Plan.Absent _ -> Optional.empty();
        };
    }
}
