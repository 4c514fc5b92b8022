package org.entrelacs.planning.offer.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.log.View;
import org.entrelacs.planning.eligibility.IntakeFacts;
import org.entrelacs.planning.eligibility.PersonFacts;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanRefusal;
import org.jspecify.annotations.Nullable;

@Path("/offers/search")
@RunOnVirtualThread
@Tag(name = "Offers")
public class EligibleOffersResource {
    private static final Problem NO_SUCH_PLAN = Problem.notFound("no-such-plan", "There is no plan of this person.");

    private final View<Offers> offers;
    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final View<IntakeFacts> intakes;
    private final InstantSource clock;

    @Inject
    EligibleOffersResource(
            View<Offers> offers,
            Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans,
            View<IntakeFacts> intakes,
            InstantSource clock) {
        this.offers = offers;
        this.plans = plans;
        this.intakes = intakes;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(
            summary = "As the list, and for each offer whether it is for a person, rule by rule: `person` with what"
                    + " their plan and their intake know, facts that are given, or both; given ones count first.")
    public Response search(
            @BeanParam DirectoryParameters parameters,
            @BeanParam FactParameters given,
            @BeanParam PastParameters past,
            @QueryParam("person") @Key @Nullable String person,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Search search = parameters.search(past.day(clock), limit);
        PersonFacts facts = given.facts();
        if (person == null) {
            return json(page(search, facts, past));
        }
        Reading<Plan> reading = past.read(plans, person);
        return reading instanceof Found<Plan>(var _, Plan.Existing plan)
                ? json(page(search, facts.or(plan.content().facts()).or(told(person, past)), past))
                : Replies.read(reading, _ -> "", NO_SUCH_PLAN);
    }

    @GET
    @Path("/counts")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN, Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "How many offers suit a search, by what they do, who stands behind them, and where they are.")
    public OfferCounts counts(@BeanParam DirectoryParameters parameters, @BeanParam PastParameters past) {
        return past.read(offers).projection().count(parameters.filter(), parameters.searched(past.day(clock)));
    }

    private PersonFacts told(String person, PastParameters past) {
        return past.read(intakes).projection().of(person, past.day(clock));
    }

    private static Response json(Page<OfferForPerson> page) {
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private Page<OfferForPerson> page(Search search, PersonFacts facts, PastParameters past) {
        return FoundPage.of(past.read(offers), search, found -> OfferForPerson.of(found.summary(search), facts));
    }
}
