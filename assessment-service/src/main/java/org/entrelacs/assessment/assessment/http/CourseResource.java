package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentCommand.EndCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentCommand.PlanAssessment;
import org.entrelacs.assessment.assessment.AssessmentCommand.SignAssessment;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Norms;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.WorkingDays;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentReason;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// An assessment before its answers and after them.
@Path("/assessments/{person}")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class CourseResource {

    /// @param dueBy last day; absent for the network's norm in working days
    /// @param instruments ids of those to use; absent leaves the choice to the assessor
    /// @param assessor who is to do it; absent while nobody is named
    record NewPlan(
            @NotNull AssessmentReason reason,
            @Nullable LocalDate dueBy,
            @Nullable @Size(max = 20) List<@NotNull @Key String> instruments,
            @Nullable @Key String assessor) {}

    record Start(@NotEmpty @Size(max = 20) List<@NotNull @Valid NamedInstrument> instruments) {}

    /// @param code ICF category
    /// @param giver as it was recorded; absent when nobody was named
    /// @param endedOn last day on which it was there; absent for today
    record Ending(
            @NotNull @Pattern(regexp = "[bsde][0-9]{3,5}", message = "must be an ICF category, such as d510")
            String code,

            @NotNull CompensatingResource resource,
            @Nullable @Key String giver,
            @Nullable LocalDate endedOn,
            @NotBlank @Size(max = 2000) String reason) {}

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;
    private final Starting starting;
    private final Norms norms;
    private final Asked asked;

    @Inject
    CourseResource(
            Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments,
            Starting starting,
            Norms norms,
            Asked asked) {
        this.assessments = assessments;
        this.starting = starting;
        this.norms = norms;
        this.asked = asked;
    }

    @POST
    @Path("/planned")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "Plans an assessment with a last day; afterwards it can still be done.")
    public Response plan(@Key @PathParam("person") String person, @Valid NewPlan body) {
        String assessment = asked.created();
        LocalDate dueBy = body.dueBy() == null ? WorkingDays.after(today(), norms.dueWithin()) : body.dueBy();
        var command = new PlanAssessment(
                assessment,
                body.reason(),
                dueBy,
                Objects.requireNonNullElse(body.instruments(), List.of()),
                Objects.requireNonNullElse(body.assessor(), ""));
        return Replies.created(
                URI.create("/assessments/" + person + "/" + assessment),
                assessments.decide(person, asked.context(body), command),
                AssessmentProblems::of);
    }

    @POST
    @Path("/{assessment}/start")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "Starts a planned assessment and pins the versions of its instruments.")
    public Response start(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid Start body) {
        Reading<Assessments> reading = assessments.read(person);
        if (!(reading instanceof Reading.Found<Assessments>(var _, var found))) {
            return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
        }
        return found.byId().containsKey(assessment)
                ? decide(person, starting.of(assessment, body.instruments()), body)
                : AssessmentProblems.NO_SUCH_ASSESSMENT.response();
    }

    @POST
    @Path("/{assessment}/sign")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Whoever did the assessment stands by it.",
            description = "From then on it changes by corrections only; a corrected one can be signed again.")
    public Response sign(@Key @PathParam("person") String person, @Key @PathParam("assessment") String assessment) {
        return decide(person, new SignAssessment(assessment, asked.actor()), Asked.NO_BODY);
    }

    @POST
    @Path("/{assessment}/compensating-resources/end")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Tells that a resource is no longer there.",
            description = "After the completion the need that it made up for is measured anew, and others are told.")
    public Response end(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid Ending body) {
        LocalDate endedOn = Objects.requireNonNullElse(body.endedOn(), today());
        if (endedOn.isAfter(today())) {
            return Problem.invalid("endedOn", "must not be in the future").response();
        }
        var command = new EndCompensatingResource(
                assessment,
                body.code(),
                body.resource(),
                Objects.requireNonNullElse(body.giver(), ""),
                endedOn,
                new PersonalText(body.reason()),
                asked.occurredAt());
        return decide(person, command, body);
    }

    private LocalDate today() {
        return asked.occurredAt().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Response decide(String person, AssessmentCommand command, Object body) {
        return Replies.done(assessments.decide(person, asked.context(body), command), AssessmentProblems::of);
    }
}
