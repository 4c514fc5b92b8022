package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.DuplicateResolution;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.ResolveDuplicate;
import org.entrelacs.planning.plan.PlanRefusal;
import org.jspecify.annotations.Nullable;

@Path("/plans/{person}/duplicates/{duplicate}")
@RunOnVirtualThread
@Tag(name = "Plans")
public class DuplicatesResource {

    /// @param kept id of what stays; none when both do
    record Resolution(
            @NotNull DuplicateResolution resolution,
            @Nullable @Key String kept,
            @NotBlank @Size(max = 2000) String reason) {
        String keeps() {
            return Objects.requireNonNullElse(kept, "");
        }
    }

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final OffersNow offers;
    private final Asked asked;

    @Inject
    DuplicatesResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, OffersNow offers, Asked asked) {
        this.plans = plans;
        this.offers = offers;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Help that may be given twice, and what was decided on it.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("duplicate") String duplicate,
            @BeanParam PastParameters past) {
        return Parts.part(
                person,
                past.read(plans, person),
                sheet -> sheet.duplicates().stream()
                        .filter(line -> line.found().duplicate().equals(duplicate))
                        .findFirst(),
                PlanProblems.NO_SUCH_DUPLICATE);
    }

    @POST
    @Path("/resolve")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Keeps one, makes one of both, or says why both stay.")
    public Response resolve(
            @Key @PathParam("person") String person,
            @Key @PathParam("duplicate") String duplicate,
            @Valid Resolution body) {
        Reading<Plan> reading = plans.read(person);
        if (!(reading instanceof Found<Plan>(var _, var plan))) {
            return Replies.read(reading, _ -> "", PlanProblems.NO_SUCH_PLAN);
        }
        return body.resolution() == DuplicateResolution.MERGED
                ? offers.withOfferOf(person, plan, body.keeps(), offered -> resolve(person, duplicate, offered, body))
                : resolve(person, duplicate, new Offered.Unknown(), body);
    }

    private Response resolve(String person, String duplicate, Offered offered, Resolution body) {
        var command = new ResolveDuplicate(
                duplicate,
                body.resolution(),
                body.keeps(),
                offered,
                new PersonalText(body.reason()),
                LocalDate.ofInstant(asked.occurredAt(), ZoneOffset.UTC));
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}
