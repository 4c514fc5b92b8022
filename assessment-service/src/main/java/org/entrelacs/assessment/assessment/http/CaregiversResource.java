package org.entrelacs.assessment.assessment.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.assessment.AssessmentCommand;
import org.entrelacs.assessment.assessment.AssessmentCommand.AssessCaregiver;
import org.entrelacs.assessment.assessment.AssessmentRefusal;
import org.entrelacs.assessment.assessment.Assessments;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.AssessmentEvent;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverAssessed;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverRelation;
import org.entrelacs.contract.assessment.AssessmentEvent.CaregiverWish;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

@Path("/assessments/{person}/caregivers")
@RunOnVirtualThread
@Tag(name = "Caregivers", description = "Who helps without pay, assessed in their own right.")
public class CaregiversResource {
    private static final Problem NO_SUCH_CAREGIVER =
            Problem.notFound("no-such-caregiver", "No such caregiver of the person was assessed.");
    private static final Duration WEEK = Duration.ofDays(7);

    /// @param caregiver pseudonym, as the giver of the resources that they give
    /// @param strain between 0 none and 1
    /// @param perWeek how long they help
    /// @param wish what they want for themselves
    /// @param ownNeeds in their own words
    record NewAssessment(
            @NotNull @Key String caregiver,
            @NotNull CaregiverRelation relation,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2)
            BigDecimal strain,

            @NotNull Duration perWeek,
            @NotNull CaregiverWish wish,
            @Nullable @Size(max = 4000) String ownNeeds) {}

    private final Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments;
    private final Asked asked;

    @Inject
    CaregiversResource(
            Streams<AssessmentCommand, Assessments, AssessmentEvent, AssessmentRefusal> assessments, Asked asked) {
        this.assessments = assessments;
        this.asked = asked;
    }

    @POST
    @RolesAllowed(Roles.ASSESSOR)
    @Operation(
            summary = "Assesses a caregiver.",
            description = "From a strain of 0.66 on, what they give does not reduce the person's needs; the needs"
                    + " that change are told as after a correction.")
    public Response assess(@Key @PathParam("person") String person, @Valid NewAssessment body) {
        if (body.perWeek().isNegative() || body.perWeek().compareTo(WEEK) > 0) {
            return Problem.invalid("perWeek", "must be between PT0S and PT168H").response();
        }
        var command = new AssessCaregiver(
                asked.created(),
                body.caregiver(),
                body.relation(),
                body.strain(),
                body.perWeek(),
                body.wish(),
                new PersonalText(Objects.requireNonNullElse(body.ownNeeds(), "")),
                asked.actor(),
                asked.occurredAt());
        return Replies.created(
                URI.create("/assessments/" + person + "/caregivers/" + body.caregiver()),
                assessments.decide(person, asked.context(body), command),
                AssessmentProblems::of);
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "The person's caregivers, each as they were assessed last.")
    public Response all(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Replies.read(
                past.read(assessments, person),
                state -> Map.of("items", List.copyOf(state.caregivers().values())),
                AssessmentProblems.NO_SUCH_ASSESSMENT);
    }

    @GET
    @Path("/{caregiver}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "One caregiver, as they were assessed last.")
    public Response one(
            @Key @PathParam("person") String person,
            @Key @PathParam("caregiver") String caregiver,
            @BeanParam PastParameters past) {
        Reading<Assessments> reading = past.read(assessments, person);
        if (reading instanceof Reading.Found<Assessments>(var _, var found)) {
            CaregiverAssessed known = found.caregivers().get(caregiver);
            return known == null ? NO_SUCH_CAREGIVER.response() : Replies.read(reading, _ -> known, NO_SUCH_CAREGIVER);
        }
        return Replies.read(reading, _ -> Map.of(), NO_SUCH_CAREGIVER);
    }
}
