package org.entrelacs.planning.plan.http.fhir;

import static org.entrelacs.planning.plan.http.PlanProblems.NO_SUCH_PLAN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.fhir.FhirReader;
import org.entrelacs.fhir.FhirReader.Misread;
import org.entrelacs.fhir.FhirWriter;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AddToDraft;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.http.OffersNow;
import org.entrelacs.planning.plan.http.PlanProblems;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.NewGoal;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.NewService;
import org.entrelacs.planning.plan.http.fhir.CarePlanReader.Read;
import org.hl7.fhir.r4.model.Bundle;

@Path("/plans/{person}/care-plan")
@RunOnVirtualThread
@Tag(name = "Plans")
public class CarePlanResource {
    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final OffersNow offersNow;
    private final Asked asked;

    @Inject
    CarePlanResource(
            Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans,
            Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers,
            OffersNow offersNow,
            Asked asked) {
        this.plans = plans;
        this.offers = offers;
        this.offersNow = offersNow;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "The plan as FHIR R4: a Bundle of CarePlan, Conditions, Goals and ServiceRequests.",
            description = "What FHIR has no element for stands in extensions urn:entrelacs:….")
    public Response read(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Replies.read(
                past.read(plans, person),
                plan -> switch (plan) {
                    case Plan.Existing existing -> FhirWriter.tree(CarePlanWriter.write(person, existing));
                    case Plan.Absent _ -> throw new IllegalStateException("a plan begins with its first event");
                },
                NO_SUCH_PLAN);
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(
            summary = "Adds the goals and services of a FHIR R4 Bundle with one CarePlan to the draft; all or none.",
            description = "Conditions have to be needs of the plan, by identifier or ICF category. A ServiceRequest"
                    + " names its offer as performer HealthcareService/<offer>. What the plan holds already, by our"
                    + " identifiers, stays as it is.")
    public Response add(@Key @PathParam("person") String person, Map<String, Object> body) {
        Reading<Plan> reading = plans.read(person);
        if (!(reading instanceof Reading.Found<Plan>(var _, Plan.Existing plan))) {
            return Replies.read(reading, _ -> "", NO_SUCH_PLAN);
        }
        try {
            return switch (CarePlanReader.read(person, plan.content(), FhirReader.read(Bundle.class, body))) {
                case Read.Misunderstood(var faults) -> Problem.invalid(faults).response();
                case Read.Understood understood -> add(person, plan, understood, body);
            };
        } catch (Misread misread) {
            return Problem.invalid(misread.faults().stream()
                            .map(fault -> new FieldError(fault.path(), fault.reason()))
                            .toList())
                    .response();
        }
    }

    private Response add(String person, Plan plan, Read.Understood understood, Map<String, Object> body) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<AddGoal> goals = new ArrayList<>();
        for (NewGoal goal : understood.goals()) {
            ids.put(goal.reference(), created(goal.reference()));
            goals.add(new AddGoal(created(goal.reference()), new PersonalText(goal.words()), goal.needs()));
        }
        List<PlanService> services = new ArrayList<>();
        for (NewService service : understood.services()) {
            Reading<Offer> reading = offers.lookUp(service.offer());
            if (!(reading instanceof Reading.Found<Offer>(var _, var offer))) {
                return Replies.read(reading, _ -> "", PlanProblems.of(new PlanRefusal.NoSuchOffer()));
            }
            services.add(planned(service, offersNow.offered(offer, person, plan), ids));
        }
        return Replies.done(
                plans.decide(person, asked.context(body), new AddToDraft(goals, services)),
                committed -> Map.of("version", committed.version(), "added", ids(committed.events())),
                PlanProblems::of);
    }

    private PlanService planned(NewService service, Offered offered, Map<String, String> ids) {
        Ordered ordered = service.ordered();
        return new PlanService(
                created(service.reference()),
                service.offer(),
                offered,
                service.needs(),
                service.goals().stream()
                        .map(goal -> ids.getOrDefault(goal, goal))
                        .toList(),
                ordered.perWeek(),
                ordered.weeks(),
                ordered.start(),
                ordered.divisible(),
                ordered.claim(),
                Optional.empty());
    }

    /// A repeat of the request means the same things.
    private String created(String reference) {
        return Uuid5.of(UUID.fromString(asked.created()), reference).toString();
    }

    private static Map<String, List<String>> ids(List<PlanEvent> events) {
        return Map.of(
                "goals",
                events.stream()
                        .filter(PlanEvent.GoalAdded.class::isInstance)
                        .map(event -> ((PlanEvent.GoalAdded) event).goal())
                        .toList(),
                "services",
                events.stream()
                        .filter(PlanEvent.ServicePlanned.class::isInstance)
                        .map(event -> ((PlanEvent.ServicePlanned) event).service())
                        .toList());
    }
}
