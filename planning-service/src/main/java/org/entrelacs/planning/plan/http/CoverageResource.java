package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Coverage;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanRefusal;

@Path("/plans/{person}/coverage")
@RunOnVirtualThread
@Tag(name = "Plans")
public class CoverageResource {
    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;

    @Inject
    CoverageResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Hours required, planned and given, as a whole and need by need.")
    public Response read(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        return Parts.read(past.read(plans, person), plan -> Coverage.of(plan.content()));
    }
}
