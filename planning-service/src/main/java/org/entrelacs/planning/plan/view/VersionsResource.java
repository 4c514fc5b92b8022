package org.entrelacs.planning.plan.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;
import org.entrelacs.planning.plan.PlanDecider;

@Path("/plans/{person}/versions")
@RunOnVirtualThread
@Tag(name = "Plans")
public class VersionsResource {
    private static final Problem NO_SUCH_PLAN = Problem.notFound("no-such-plan", "There is no plan of this person.");

    private final View<Plans> plans;

    @Inject
    VersionsResource(View<Plans> plans) {
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Every version of the person's plan, the newest first: what it replaced, and why it ended.")
    public Page<Version> list(@Key @PathParam("person") String person, @BeanParam PastParameters past) {
        var shown = past.read(plans, PlanDecider.KIND.stream(person));
        List<Version> versions = shown.projection()
                .of(person)
                .orElseThrow(NO_SUCH_PLAN::exception)
                .versions();
        return new Page<>(versions.reversed(), null, shown.position());
    }
}
