package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.Consent;
import org.entrelacs.contract.planning.Consent.Basis;
import org.entrelacs.contract.planning.Consent.Capacity;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AgreedBy;
import org.entrelacs.contract.planning.PlanEvent.EndReason;
import org.entrelacs.contract.planning.PlanEvent.UncoveredReason;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
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
import org.jspecify.annotations.Nullable;

@Path("/plans/{person}")
@RunOnVirtualThread
@Tag(name = "Plans", description = "What is planned for a person, agreed and under way.")
public class PlanResource {

    /// @param words the person's own
    /// @param due when the person wants to be there
    record NewGoal(
            @NotBlank @Size(max = 2000) String words,
            @NotEmpty @Size(max = 100) List<@NotBlank String> needs,
            @Nullable LocalDate due) {}

    record LeftUncovered(
            @NotNull UncoveredReason reason,
            @NotBlank @Size(max = 2000) String explanation) {}

    /// @param words the person's own
    record Declined(@NotBlank @Size(max = 2000) String words) {}

    /// @param capacity of the person for this decision
    /// @param basis on which somebody else agrees
    /// @param on the day of the yes; today when none is given
    record Yes(
            @NotNull Capacity capacity,
            @Nullable Basis basis,
            @Nullable LocalDate on) {}

    /// @param consent on what the yes rests; needed when a representative agrees
    /// @param reviewOn when the plan is to be looked at again
    record Agreement(
            @NotNull AgreedBy by,
            @Nullable @Valid Yes consent,
            @Nullable LocalDate reviewOn) {}

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
    public Response read(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Parts.read(past.read(plans, person), plan -> PlanSheet.of(person, plan));
    }

    @GET
    @Path("/goals/{goal}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One goal of the plan.")
    public Response goal(
            @Key @PathParam("person") String person,
            @Key @PathParam("goal") String goal,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.goals().stream()
                        .filter(line -> line.goal().equals(goal))
                        .findFirst(),
                PlanProblems.NO_SUCH_GOAL);
    }

    @GET
    @Path("/services/{service}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One service of the plan, and how far it has come.")
    public Response service(
            @Key @PathParam("person") String person,
            @Key @PathParam("service") String service,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.services().stream()
                        .filter(line -> line.planned().service().equals(service))
                        .findFirst(),
                PlanProblems.NO_SUCH_SERVICE);
    }

    @POST
    @Path("/goals")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Adds a goal, in the person's words.")
    public Response addGoal(@Key @PathParam("person") String person, @Valid NewGoal body) {
        String goal = asked.created();
        var outcome = plans.decide(
                person,
                asked.context(body),
                new AddGoal(goal, new PersonalText(body.words()), body.needs(), Optional.ofNullable(body.due())));
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
        return done(
                person,
                body,
                new AgreePlan(
                        body.by(),
                        Optional.ofNullable(body.consent()).map(this::consent),
                        Optional.ofNullable(body.reviewOn())));
    }

    private Consent consent(Yes yes) {
        return new Consent(yes.capacity(), yes.basis(), Objects.requireNonNullElseGet(yes.on(), this::day));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(asked.occurredAt(), ZoneOffset.UTC);
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
        return done(person, body, new ClosePlan(body.reason(), day()));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}
