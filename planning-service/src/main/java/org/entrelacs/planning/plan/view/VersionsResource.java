package org.entrelacs.planning.plan.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;

@Path("/plans/{person}/versions")
@RunOnVirtualThread
@Tag(name = "Plans")
public class VersionsResource {
    private static final Problem NO_SUCH_PLAN = Problem.notFound("no-such-plan", "There is no plan of this person.");

    private final Plans plans;
    private final ViewPosition position;

    @Inject
    VersionsResource(Plans plans, ViewPosition position) {
        this.plans = plans;
        this.position = position;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Every version of the person's plan, the newest first: what it replaced, and why it ended.")
    public Page<Version> list(@Key @PathParam("person") String person) {
        var read = position.now();
        List<Version> versions =
                plans.of(person).orElseThrow(NO_SUCH_PLAN::exception).versions();
        return new Page<>(versions.reversed(), null, read);
    }
}
