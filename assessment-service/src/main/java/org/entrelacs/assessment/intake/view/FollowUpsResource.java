package org.entrelacs.assessment.intake.view;

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
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.intake.EntryNorms;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

@Path("/intakes/follow-ups")
@RunOnVirtualThread
@Tag(name = "Intakes")
public class FollowUpsResource {
    private final View<FollowUps> followUps;
    private final EntryNorms norms;
    private final InstantSource clock;

    @Inject
    FollowUpsResource(View<FollowUps> followUps, EntryNorms norms, InstantSource clock) {
        this.followUps = followUps;
        this.norms = norms;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(
            summary = "Who was sent elsewhere and is to be asked about, the longest overdue first.",
            description = "Those whose day has come, or comes within the network's working days.")
    public Page<AwaitedFollowUp> list(
            @QueryParam("after") @DefaultValue("") String after,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(followUps);
        var until = norms.followUpBy(past.day(clock));
        List<AwaitedFollowUp> following = shown.projection().following(after, limit + 1, until);
        return Page.of(following, limit, AwaitedFollowUp::cursor, shown.position());
    }
}
