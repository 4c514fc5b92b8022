package org.entrelacs.planning.plan.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.edge.Replies;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.eligibility.Eligibility;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.PlannedService;

/// What an offer says is read when the plan is changed and goes into the command, so that a repeat of the request is
/// known by what was asked, not by what the offer says by then.
@Singleton
public class OffersNow {
    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final IntakeFacts intakes;
    private final InstantSource clock;

    @Inject
    OffersNow(Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers, IntakeFacts intakes, InstantSource clock) {
        this.offers = offers;
        this.intakes = intakes;
        this.clock = clock;
    }

    /// @param plan whose person is held against the offer's rules
    Response with(String offer, String person, Plan plan, Function<Offered, Response> then) {
        Reading<Offer> reading = offers.lookUp(offer);
        return reading instanceof Found<Offer>(var _, var found)
                ? then.apply(offered(found, person, plan))
                : Replies.read(reading, _ -> "", PlanProblems.of(new PlanRefusal.NoSuchOffer()));
    }

    /// With the offer of a service of the plan; unknown when there is no such service.
    Response withOfferOf(String person, Plan plan, String service, Function<Offered, Response> then) {
        return planned(plan, service)
                .map(known -> with(known.terms().offer(), person, plan, then))
                .orElseGet(() -> then.apply(new Offered.Unknown()));
    }

    public Offered offered(Offer offer, String person, Plan plan) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return offered(offer, facts(plan).or(intakes.of(person, today)), today);
    }

    /// What a plan is told of an offer: the price of the day, and which of its rules the person does not meet. What
    /// nobody knows keeps nobody out.
    static Offered offered(Offer offer, PersonFacts person, LocalDate today) {
        return switch (offer) {
            case Offer.Absent _ -> new Offered.Unknown();
            case Offer.Withdrawn _ -> new Offered.Withdrawn();
            case Offer.Published published -> {
                OfferTerms terms = published.terms(today);
                yield new Offered.Open(
                        terms.provider(),
                        terms.kind(),
                        terms.serviceClass(),
                        terms.unitCost(),
                        terms.entitlement(),
                        terms.envelope(),
                        Eligibility.of(terms.details().eligibility(), person).unmet());
            }
        };
    }

    private static PersonFacts facts(Plan plan) {
        return switch (plan) {
            case Plan.Existing existing -> existing.content().facts();
            case Plan.Absent _ -> PersonFacts.NONE;
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
