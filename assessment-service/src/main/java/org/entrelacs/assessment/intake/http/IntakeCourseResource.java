package org.entrelacs.assessment.intake.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.intake.EntryNorms;
import org.entrelacs.assessment.intake.IntakeCommand;
import org.entrelacs.assessment.intake.IntakeCommand.FollowIntakeUp;
import org.entrelacs.assessment.intake.IntakeCommand.RedirectIntake;
import org.entrelacs.assessment.intake.IntakeCommand.ScreenIntake;
import org.entrelacs.assessment.intake.IntakeCommand.WithdrawIntake;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.FollowUpOutcome;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeScreened;
import org.entrelacs.contract.assessment.IntakeEvent.Screened;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningAnswer;
import org.entrelacs.contract.assessment.IntakeEvent.ScreeningQuestion;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// What happens to an intake after its triage.
@Path("/intakes/{person}/{intake}")
@RunOnVirtualThread
@Tag(name = "Intakes")
public class IntakeCourseResource {

    /// @param answers one for a question; a question without one is unknown
    record NewScreening(@NotEmpty @Size(max = 20) List<@NotNull @Valid Given> answers) {}

    record Given(
            @NotNull ScreeningQuestion question, @NotNull ScreeningAnswer answer) {}

    /// @param organisation where the person is sent, by its id
    /// @param followUpBy last day to ask what became of it; absent for the network's norm in
    ///     working days
    record Redirection(
            @NotNull @Key String organisation,
            @NotBlank @Size(max = 2000) String reason,
            @Nullable LocalDate followUpBy) {}

    /// @param followUpBy when to ask again, where the person did not arrive or was not reached
    record Heard(
            @NotNull FollowUpOutcome outcome,
            @Nullable @Size(max = 2000) String note,
            @Nullable LocalDate followUpBy) {

        boolean isAnswered() {
            return outcome == FollowUpOutcome.ARRIVED || outcome == FollowUpOutcome.CAME_BACK;
        }
    }

    record Withdrawal(@NotBlank @Size(max = 2000) String reason) {}

    private final Streams<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> intakes;
    private final EntryNorms norms;
    private final Asked asked;

    @Inject
    IntakeCourseResource(
            Streams<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> intakes, EntryNorms norms, Asked asked) {
        this.intakes = intakes;
        this.norms = norms;
        this.asked = asked;
    }

    @POST
    @Path("/screening")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(
            summary = "Screens for loss of autonomy: a few facts, their points, and whether the person is at risk.",
            description = "Says whom to look at first; decides nothing.")
    public Response screen(
            @Key @PathParam("person") String person,
            @Key @PathParam("intake") String intake,
            @Valid NewScreening body) {
        long questions = body.answers().stream().map(Given::question).distinct().count();
        if (questions < body.answers().size()) {
            return Problem.invalid("answers", "must name a question once").response();
        }
        var command = new ScreenIntake(
                intake,
                body.answers().stream()
                        .map(given -> new Screened(given.question(), given.answer()))
                        .toList());
        return Replies.done(
                intakes.decide(person, asked.context(body), command),
                IntakeCourseResource::screened,
                IntakeProblems::of);
    }

    private static Object screened(Committed<IntakeEvent, IntakeRefusal> committed) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("version", committed.version());
        for (IntakeEvent event : committed.events()) {
            if (event instanceof IntakeScreened screened) {
                reply.put("points", screened.points());
                reply.put("outcome", screened.outcome());
            }
        }
        return reply;
    }

    @POST
    @Path("/redirect")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "Sends a person whom the network does not serve to an organisation, and asks later.")
    public Response redirect(
            @Key @PathParam("person") String person, @Key @PathParam("intake") String intake, @Valid Redirection body) {
        LocalDate today = asked.occurredAt().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate followUpBy = Objects.requireNonNullElse(body.followUpBy(), norms.followUpBy(today));
        return decide(
                person,
                new RedirectIntake(intake, body.organisation(), new PersonalText(body.reason()), followUpBy),
                body);
    }

    @POST
    @Path("/follow-up")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "Tells what became of a person who was sent elsewhere.")
    public Response followUp(
            @Key @PathParam("person") String person, @Key @PathParam("intake") String intake, @Valid Heard body) {
        if (body.isAnswered() && body.followUpBy() != null) {
            return Problem.invalid("followUpBy", "must be absent once it is known what became of the person")
                    .response();
        }
        var note = new PersonalText(Objects.requireNonNullElse(body.note(), ""));
        return decide(person, new FollowIntakeUp(intake, body.outcome(), note, body.followUpBy()), body);
    }

    @POST
    @Path("/withdraw")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "The person does not want help after all. A case that was opened is closed by its manager.")
    public Response withdraw(
            @Key @PathParam("person") String person, @Key @PathParam("intake") String intake, @Valid Withdrawal body) {
        return decide(person, new WithdrawIntake(intake, new PersonalText(body.reason())), body);
    }

    private Response decide(String person, IntakeCommand command, Object body) {
        return Replies.done(intakes.decide(person, asked.context(body), command), IntakeProblems::of);
    }
}
