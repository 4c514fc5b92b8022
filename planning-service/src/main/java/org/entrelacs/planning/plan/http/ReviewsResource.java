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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AchievementStatus;
import org.entrelacs.contract.planning.PlanEvent.Attendance;
import org.entrelacs.contract.planning.PlanEvent.GoalAttainment;
import org.entrelacs.contract.planning.PlanEvent.Participant;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.HoldConference;
import org.entrelacs.planning.plan.PlanCommand.ReviewPlan;
import org.entrelacs.planning.plan.PlanRefusal;
import org.jspecify.annotations.Nullable;

/// People look at a plan together.
@Path("/plans/{person}")
@RunOnVirtualThread
@Tag(name = "Plans")
public class ReviewsResource {
    /// Where the day begins first. A date is in the future when it is so everywhere.
    private static final ZoneOffset EARLIEST_DAY = ZoneOffset.ofHours(14);

    /// @param words what people say of it
    record Attained(
            @NotNull @Key String goal,
            @NotNull AchievementStatus status,
            @NotBlank @Size(max = 2000) String words) {}

    /// @param attainments one for each goal of the plan
    /// @param next when the plan is to be looked at again
    record Review(
            @NotNull LocalDate on,
            @NotNull @Size(max = 100) List<@NotNull @Valid Attained> attainments,
            @NotNull LocalDate next) {}

    /// @param role such as `case-manager`, `nurse`, `caregiver`; never a name
    /// @param organisation none for those who come for nobody but themselves
    record Present(
            @NotNull @Key String role,
            @Nullable @Key String organisation,
            @NotNull Attendance attendance) {}

    /// @param decisions in words
    record Conference(
            @NotNull LocalDate on,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Present> participants,
            @NotBlank @Size(max = 4000) String decisions) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;

    @Inject
    ReviewsResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked) {
        this.plans = plans;
        this.asked = asked;
    }

    @POST
    @Path("/reviews")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Says of each goal how far the person has come, and when the plan is looked at again.")
    public Response review(@Key @PathParam("person") String person, @Valid Review body) {
        var attainments = body.attainments().stream()
                .map(attained ->
                        new GoalAttainment(attained.goal(), attained.status(), new PersonalText(attained.words())))
                .toList();
        return Replies.done(
                plans.decide(person, asked.context(body), new ReviewPlan(body.on(), attainments, body.next(), today())),
                PlanProblems::of);
    }

    @POST
    @Path("/conferences")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Those who help met: who was there, and what was decided.")
    public Response confer(@Key @PathParam("person") String person, @Valid Conference body) {
        String conference = asked.created();
        var participants = body.participants().stream()
                .map(present -> new Participant(
                        present.role(), Objects.requireNonNullElse(present.organisation(), ""), present.attendance()))
                .toList();
        return Replies.created(
                URI.create("/plans/" + person + "/conferences/" + conference),
                plans.decide(
                        person,
                        asked.context(body),
                        new HoldConference(
                                conference, body.on(), participants, new PersonalText(body.decisions()), today())),
                PlanProblems::of);
    }

    @GET
    @Path("/conferences/{conference}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One case conference.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("conference") String conference,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.conferences().stream()
                        .filter(line -> line.conference().equals(conference))
                        .findFirst(),
                PlanProblems.NO_SUCH_CONFERENCE);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asked.now(), EARLIEST_DAY);
    }
}
