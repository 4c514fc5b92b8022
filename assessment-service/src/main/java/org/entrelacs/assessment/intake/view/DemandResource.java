package org.entrelacs.assessment.intake.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

@Path("/intakes/demand")
@RunOnVirtualThread
@Tag(name = "Intakes")
public class DemandResource {
    private final View<Demand> demand;

    @Inject
    DemandResource(View<Demand> demand) {
        this.demand = demand;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.GATEKEEPER, Roles.ADMIN})
    @Operation(summary = "Who came in month by month and what became of it, hidden demand included.")
    public Page<MonthOfDemand> list(
            @QueryParam("after")
                    @DefaultValue("")
                    @Pattern(regexp = "|[0-9]{4}-(0[1-9]|1[0-2])", message = "must be a month such as 2026-11")
                    String after,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(demand);
        List<MonthOfDemand> following = shown.projection().following(after, limit + 1);
        return Page.of(following, limit, month -> month.month().toString(), shown.position());
    }
}
