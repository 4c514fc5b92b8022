package org.entrelacs.assessment.assessment.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

@Path("/assessments/drift")
@RunOnVirtualThread
@Tag(name = "Assessments")
public class ScoreDriftsResource {
    private final View<ScoreDrifts> drifts;

    @Inject
    ScoreDriftsResource(View<ScoreDrifts> drifts) {
        this.drifts = drifts;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "Where two assessors differ by more than the instrument can measure, oldest first.",
            description = "One person, two completions within 30 days.")
    public Page<ScoreDrift> list(
            @QueryParam("after") @DefaultValue("") String after,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(drifts);
        List<ScoreDrift> following = shown.projection().following(after, limit + 1);
        return Page.of(following, limit, ScoreDrifts::cursor, shown.position());
    }
}
