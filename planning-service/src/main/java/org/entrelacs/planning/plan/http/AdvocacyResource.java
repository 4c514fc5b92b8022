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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.AdvocacyFile;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.RemoveAdvocacy;
import org.entrelacs.planning.plan.PlanCommand.WriteAdvocacy;
import org.entrelacs.planning.plan.PlanRefusal;

/// What is pleaded for a service in words. It is shown here alone, and to gatekeepers with the request.
@Path("/plans/{person}/services/{service}/advocacy")
@RunOnVirtualThread
@Tag(name = "Plans")
public class AdvocacyResource {

    /// @param facts that no assessment holds
    /// @param evidence ids of the assessments or documents that it refers to
    /// @param words the person's own; empty when they have none to add
    /// @param alternatives that were tried or looked at, and why they do not do
    /// @param consequences that a refusal would have
    record Pleaded(
            @NotBlank @Size(max = 4000) String facts,
            @NotNull @Size(max = 20) List<@NotNull @Key String> evidence,
            @NotNull @Size(max = 4000) String words,
            @NotBlank @Size(max = 4000) String alternatives,
            @NotBlank @Size(max = 4000) String consequences) {
        AdvocacyFile file() {
            return new AdvocacyFile(
                    new PersonalText(facts),
                    evidence,
                    new PersonalText(words),
                    new PersonalText(alternatives),
                    new PersonalText(consequences));
        }
    }

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;

    @Inject
    AdvocacyResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, Asked asked) {
        this.plans = plans;
        this.asked = asked;
    }

    @GET
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "The advocacy file of a service.")
    public Response read(
            @Key @PathParam("person") String person,
            @Key @PathParam("service") String service,
            @BeanParam PastParameters past) {
        return Replies.read(past.read(plans, person), plan -> written(plan, service), PlanProblems.NO_SUCH_PLAN);
    }

    private static AdvocacyFile written(Plan plan, String id) {
        if (!(plan instanceof Plan.Existing existing)) {
            throw PlanProblems.NO_SUCH_PLAN.exception();
        }
        var service = existing.content().services().get(id);
        if (service == null) {
            throw PlanProblems.NO_SUCH_SERVICE.exception();
        }
        return service.advocacy().orElseThrow(PlanProblems.NO_ADVOCACY_FILE::exception);
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(
            summary =
                    "Writes the advocacy file of a discretionary service, or writes it anew, until its request is sent.")
    public Response write(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid Pleaded body) {
        return done(person, body, new WriteAdvocacy(service, body.file()));
    }

    @POST
    @Path("/remove")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Takes the advocacy file of a service back, until its request is sent.")
    public Response remove(@Key @PathParam("person") String person, @Key @PathParam("service") String service) {
        return done(person, Asked.NO_BODY, new RemoveAdvocacy(service));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}
