package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentCommand.EnterInError;
import org.entrelacs.assessment.assessment.AssessmentCommand.RecordCompensatingResource;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.AssessmentRefusal.AnswersChanged;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.assessment.assessment.Assessments.Assessment;
import org.entrelacs.contract.PersonId;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.AssessmentCompleted;
import org.entrelacs.contract.assessment.AssessmentEvent.CompensatingResource;
import org.entrelacs.contract.assessment.AssessmentEvent.Stability;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Outcome.Refused;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

@Path("/assessments/{person}")
@RunOnVirtualThread
@Tag(name = "Assessments", description = "What a person can and cannot do, and the needs that follow.")
public class AssessmentResource {
    /// Answers rarely change between the scores and the decision; more often than this in a row, somebody is typing.
    private static final int ATTEMPTS = 5;

    record NewAssessment(@NotEmpty @Size(max = 20) List<@NotNull @Valid NamedInstrument> instruments) {}

    /// @param code ICF category of the need
    /// @param compensates how much of the disability, as an ICF qualifier
    /// @param giver pseudonym of who gives it
    /// @param from first day on which it is there; absent when it was there already
    /// @param until last day on which it is there; absent when no end is known
    record NewResource(
            @NotNull @Pattern(regexp = "[bsde][0-9]{3,5}", message = "must be an ICF category, such as d510")
            String code,

            @NotNull CompensatingResource resource,
            @NotNull @Min(0) @Max(4) Integer compensates,
            @NotNull Stability stability,
            @Nullable @Key String giver,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        boolean endsBeforeItBegins() {
            return from != null && until != null && until.isBefore(from);
        }
    }

    record Mistake(@NotBlank @Size(max = 2000) String reason) {}

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;
    private final KnownAssessments known;
    private final Starting starting;
    private final PinnedInstruments instruments;
    private final Completion completion;
    private final Asked asked;

    @Inject
    AssessmentResource(
            Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments,
            KnownAssessments known,
            Starting starting,
            PinnedInstruments instruments,
            Completion completion,
            Asked asked) {
        this.assessments = assessments;
        this.known = known;
        this.starting = starting;
        this.instruments = instruments;
        this.completion = completion;
        this.asked = asked;
    }

    @POST
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "Starts an assessment and pins the versions of its instruments.")
    public Response start(@Key @PathParam("person") String person, @Valid NewAssessment body) {
        String assessment = asked.created();
        return Replies.created(
                URI.create("/assessments/" + person + "/" + assessment),
                assessments.decide(person, asked.context(body), starting.of(assessment, body.instruments())),
                AssessmentProblems::of);
    }

    @POST
    @Path("/{assessment}/compensating-resources")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "Records what already makes up for a disability; only a stable resource reduces the need.")
    public Response compensate(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid NewResource body) {
        if (body.endsBeforeItBegins()) {
            return Problem.invalid("until", "must not be before from").response();
        }
        var command = new RecordCompensatingResource(
                assessment,
                body.code(),
                body.resource(),
                body.compensates(),
                body.stability(),
                body.giver(),
                body.from(),
                body.until());
        return Replies.done(assessments.decide(person, asked.context(body), command), AssessmentProblems::of);
    }

    @POST
    @Path("/{assessment}/complete")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Completes the assessment with its scores and the needs that follow.",
            description = "A score that lacks an answer is left out, never guessed.")
    public Response complete(@Key @PathParam("person") String person, @Key @PathParam("assessment") String assessment) {
        Outcome<AssessmentEvent, AssessmentRefusal> outcome;
        int attempts = 0;
        do {
            Reading<Assessments> reading = assessments.read(person);
            if (!(reading instanceof Reading.Found<Assessments>(var _, var found))) {
                return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
            }
            Assessment known = found.byId().get(assessment);
            if (known == null) {
                return AssessmentProblems.NO_SUCH_ASSESSMENT.response();
            }
            var command = completion.of(new PersonId(person), assessment, known.sheet(), asked.occurredAt());
            outcome = assessments.decide(person, asked.context(Asked.NO_BODY), command);
            attempts++;
        } while (attempts < ATTEMPTS
                && outcome instanceof Refused<AssessmentEvent, AssessmentRefusal>(AnswersChanged _));
        return Replies.done(outcome, AssessmentResource::completed, AssessmentProblems::of);
    }

    private static Object completed(Committed<AssessmentEvent, AssessmentRefusal> committed) {
        Map<String, Object> reply = new LinkedHashMap<>();
        reply.put("version", committed.version());
        for (AssessmentEvent event : committed.events()) {
            if (event instanceof AssessmentCompleted completed) {
                reply.put("scores", completed.scores());
                if (completed.classifications() != null) {
                    reply.put("classifications", completed.classifications());
                }
                reply.put("needs", completed.needs());
                if (completed.required() != null) {
                    reply.put("required", completed.required());
                }
            }
        }
        return reply;
    }

    @POST
    @Path("/{assessment}/enter-in-error")
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(summary = "Takes back an assessment that should not have been, with the needs that only it found.")
    public Response enterInError(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @Valid Mistake body) {
        var command = new EnterInError(assessment, new PersonalText(body.reason()), asked.occurredAt());
        return Replies.done(assessments.decide(person, asked.context(body), command), AssessmentProblems::of);
    }

    private ExplainedSheet explained(String id, Assessments found) {
        return new ExplainedSheet(
                AssessmentSheet.of(id, found),
                found.completed(id)
                        .map(completed ->
                                instruments.meanings(completed.result().scores()))
                        .orElse(List.of()));
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "All assessments of the person, oldest first.")
    public Response all(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Replies.read(
                known.read(person, past),
                state -> Map.of("items", AssessmentSheet.lines(state)),
                AssessmentProblems.NO_SUCH_ASSESSMENT);
    }

    @GET
    @Path("/needs")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "The person's needs, each as the last assessment that measured it found it.")
    public Response needs(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Replies.read(
                known.read(person, past),
                state -> Map.of("items", state.needs()),
                AssessmentProblems.NO_SUCH_ASSESSMENT);
    }

    @GET
    @Path("/{assessment}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One assessment: answers, compensating resources, scores, needs.")
    public Response one(
            @Key @PathParam("person") String person,
            @Key @PathParam("assessment") String assessment,
            @BeanParam PastParameters past) {
        Reading<Assessments> reading = known.read(person, past);
        if (reading instanceof Reading.Found<Assessments>(var _, var found)) {
            return found.byId().get(assessment) == null
                    ? AssessmentProblems.NO_SUCH_ASSESSMENT.response()
                    : Replies.read(reading, _ -> explained(assessment, found), AssessmentProblems.NO_SUCH_ASSESSMENT);
        }
        return Replies.read(reading, _ -> Map.of(), AssessmentProblems.NO_SUCH_ASSESSMENT);
    }
}
