package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.AddGoal;
import org.entrelacs.planning.plan.PlanCommand.AgreePlan;
import org.entrelacs.planning.plan.PlanCommand.ClosePlan;
import org.entrelacs.planning.plan.PlanCommand.DeclineNeed;
import org.entrelacs.planning.plan.PlanCommand.LeaveNeedUncovered;
import org.entrelacs.planning.plan.PlanCommand.RevisePlan;
import org.entrelacs.planning.plan.PlanCommand.SubmitPlan;
import org.entrelacs.planning.plan.PlanRefusal;

@Path("/plans/{person}")
@RunOnVirtualThread
@Tag(name = "Plans", description = "What is planned for a person, agreed and under way.")
public class PlanResource {

    /// @param words the person's own
    record NewGoal(
            @NotBlank @Size(max = 2000) String words,
            @NotEmpty @Size(max = 100) List<@NotBlank String> needs) {}

    record LeftUncovered(
            @NotNull UncoveredReason reason,
            @NotBlank @Size(max = 2000) String explanation) {}

    /// @param words the person's own
    record Declined(@NotBlank @Size(max = 2000) String words) {}

    record Agreement(@NotNull AgreedBy by) {}

    record Closing(@NotNull EndReason reason) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;

    @Inject
    PlanResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked) {
        this.plans = plans;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "The plan: needs and how each is covered, goals, services and how far each has come.")
    public Response read(@Key @PathParam("person") String person) {
        return read(person, plans.read(person), sheet -> sheet);
    }

    @GET
    @Path("/goals/{goal}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One goal of the plan.")
    public Response goal(@Key @PathParam("person") String person, @Key @PathParam("goal") String goal) {
        return part(
                person,
                sheet -> sheet.goals().stream()
                        .filter(line -> line.goal().equals(goal))
                        .findFirst(),
                PlanProblems.NO_SUCH_GOAL);
    }

    @GET
    @Path("/services/{service}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One service of the plan, and how far it has come.")
    public Response service(@Key @PathParam("person") String person, @Key @PathParam("service") String service) {
        return part(
                person,
                sheet -> sheet.services().stream()
                        .filter(line -> line.planned().service().equals(service))
                        .findFirst(),
                PlanProblems.NO_SUCH_SERVICE);
    }

    private Response part(String person, Function<PlanSheet, Optional<? extends Record>> part, Problem absent) {
        Reading<Plan> reading = plans.read(person);
        if (reading instanceof Reading.Found<Plan>(var _, Plan.Existing plan)
                && part.apply(PlanSheet.of(person, plan)).isEmpty()) {
            return absent.response();
        }
        return read(person, reading, sheet -> part.apply(sheet).orElseThrow());
    }

    private static Response read(String person, Reading<Plan> reading, Function<PlanSheet, Object> body) {
        return Replies.read(
                reading,
                plan -> switch (plan) {
                    case Plan.Existing existing -> body.apply(PlanSheet.of(person, existing));
                    case Plan.Absent _ -> throw new IllegalStateException("a plan begins with its first event");
                },
                PlanProblems.NO_SUCH_PLAN);
    }

    @POST
    @Path("/goals")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Adds a goal, in the person's words.")
    public Response addGoal(@Key @PathParam("person") String person, @Valid NewGoal body) {
        String goal = asked.created();
        var outcome = plans.decide(
                person, asked.context(body), new AddGoal(goal, new PersonalText(body.words()), body.needs()));
        return Replies.created(URI.create("/plans/" + person + "/goals/" + goal), outcome, PlanProblems::of);
    }

    @POST
    @Path("/needs/{need}/leave-uncovered")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Says why nobody covers a need.")
    public Response leaveUncovered(
            @Key @PathParam("person") String person, @Key @PathParam("need") String need, @Valid LeftUncovered body) {
        return done(person, body, new LeaveNeedUncovered(need, body.reason(), new PersonalText(body.explanation())));
    }

    @POST
    @Path("/needs/{need}/decline")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "The person does not want help with a need.")
    public Response decline(
            @Key @PathParam("person") String person, @Key @PathParam("need") String need, @Valid Declined body) {
        return done(person, body, new DeclineNeed(need, new PersonalText(body.words())));
    }

    @POST
    @Path("/submit")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Submits the plan to the person; who submits it is its advocate.")
    public Response submit(@Key @PathParam("person") String person) {
        return done(person, Asked.NO_BODY, new SubmitPlan(asked.actor()));
    }

    @POST
    @Path("/agree")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "The person, or who represents them, agrees; capacity is then reserved.")
    public Response agree(@Key @PathParam("person") String person, @Valid Agreement body) {
        return done(person, body, new AgreePlan(body.by()));
    }

    @POST
    @Path("/revise")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Begins a new version in draft on the same evidence; services under way go on.")
    public Response revise(@Key @PathParam("person") String person) {
        return done(person, Asked.NO_BODY, new RevisePlan(asked.created()));
    }

    @POST
    @Path("/close")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Ends every service under way, and the plan.")
    public Response close(@Key @PathParam("person") String person, @Valid Closing body) {
        LocalDate on = LocalDate.ofInstant(asked.occurredAt(), ZoneOffset.UTC);
        return done(person, body, new ClosePlan(body.reason(), on));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}
