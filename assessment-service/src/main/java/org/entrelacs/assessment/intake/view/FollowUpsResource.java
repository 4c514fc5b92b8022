package org.entrelacs.assessment.intake.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.intake.EntryNorms;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Roles;

@Path("/intakes/follow-ups")
@RunOnVirtualThread
@Tag(name = "Intakes")
public class FollowUpsResource {
    private final FollowUps followUps;
    private final EntryNorms norms;
    private final Asked asked;

    @Inject
    FollowUpsResource(FollowUps followUps, EntryNorms norms, Asked asked) {
        this.followUps = followUps;
        this.norms = norms;
        this.asked = asked;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER})
    @Operation(
            summary = "Who was sent elsewhere and is to be asked about, the longest overdue first.",
            description = "Those whose day has come, or comes within the network's working days.")
    public Page<AwaitedFollowUp> list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Map<String, Long> position = followUps.position();
        var until = norms.followUpBy(asked.now().atOffset(ZoneOffset.UTC).toLocalDate());
        List<AwaitedFollowUp> following = followUps.following(after, limit + 1, until);
        return Page.of(following, limit, AwaitedFollowUp::cursor, position);
    }
}
