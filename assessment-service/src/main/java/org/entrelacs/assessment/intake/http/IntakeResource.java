package org.entrelacs.assessment.intake.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.intake.EntryNorms;
import org.entrelacs.assessment.intake.IntakeCommand;
import org.entrelacs.assessment.intake.IntakeCommand.ReceiveIntake;
import org.entrelacs.assessment.intake.IntakeRefusal;
import org.entrelacs.assessment.intake.Intakes;
import org.entrelacs.assessment.intake.Intakes.Intake;
import org.entrelacs.assessment.intake.ServedTerritories;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.assessment.IntakeEvent;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeReason;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeSource;
import org.entrelacs.contract.assessment.IntakeEvent.IntakeTriaged;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;

@Path("/intakes/{person}")
@RunOnVirtualThread
@Tag(name = "Intakes", description = "The single entry point: who comes in, and where they go from there.")
public class IntakeResource {

    /// @param age in completed years
    /// @param territory code of the place that serves the person, such as an INSEE commune code
    record NewIntake(
            @NotNull IntakeSource source,
            @NotNull IntakeReason reason,
            @NotNull @Min(0) @Max(130) Integer age,

            @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,64}", message = "must be a code of letters and digits")
            String territory,

            @NotBlank @Size(max = 4000) String situation) {}

    private final Streams<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> intakes;
    private final ServedTerritories served;
    private final EntryNorms norms;
    private final Asked asked;

    @Inject
    IntakeResource(
            Streams<IntakeCommand, Intakes, IntakeEvent, IntakeRefusal> intakes,
            ServedTerritories served,
            EntryNorms norms,
            Asked asked) {
        this.intakes = intakes;
        this.served = served;
        this.norms = norms;
        this.asked = asked;
    }

    @POST
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(summary = "Takes a person in and triages at once.")
    public Response receive(@Key @PathParam("person") String person, @Valid NewIntake body) {
        String intake = asked.created();
        var command = new ReceiveIntake(
                intake,
                body.source(),
                body.reason(),
                body.age(),
                body.territory(),
                new PersonalText(body.situation()),
                served,
                norms.followUpBy(asked.occurredAt().atOffset(ZoneOffset.UTC).toLocalDate()));
        return Replies.created(
                URI.create("/intakes/" + person + "/" + intake),
                intakes.decide(person, asked.context(body), command),
                IntakeResource::triaged,
                IntakeProblems::of);
    }

    private static Object triaged(Committed<IntakeEvent, IntakeRefusal> committed) {
        Map<String, Object> reply = new LinkedHashMap<>();
        for (IntakeEvent event : committed.events()) {
            if (event instanceof IntakeTriaged triaged) {
                reply.put("id", triaged.intake());
                reply.put("version", committed.version());
                reply.put("outcome", triaged.outcome());
                reply.put("urgency", triaged.urgency());
                reply.put("reasons", triaged.reasons());
                reply.put("redirectedTo", triaged.redirectedTo());
            }
        }
        return reply;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Every time that the person came in, oldest first, with the triage.")
    public Response all(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Replies.read(
                past.read(intakes, person),
                state -> Map.of("person", person, "items", IntakeSheet.all(state)),
                IntakeProblems.NO_SUCH_INTAKE);
    }

    @GET
    @Path("/{intake}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "One intake, with the triage.")
    public Response one(
            @Key @PathParam("person") String person,
            @Key @PathParam("intake") String intake,
            @BeanParam PastParameters past) {
        Reading<Intakes> reading = past.read(intakes, person);
        if (reading instanceof Reading.Found<Intakes>(var _, var found)) {
            Intake asked = found.byId().get(intake);
            return asked == null
                    ? IntakeProblems.NO_SUCH_INTAKE.response()
                    : Replies.read(reading, _ -> IntakeSheet.of(asked), IntakeProblems.NO_SUCH_INTAKE);
        }
        return Replies.read(reading, _ -> Map.of(), IntakeProblems.NO_SUCH_INTAKE);
    }
}
