package org.entrelacs.coordination.cases.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.coordination.view.ViewPositions;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/breaks")
@RunOnVirtualThread
@Tag(name = "Continuity breaks")
public class BreaksResource {
    private final BreakList breaks;
    private final ViewPositions positions;

    @Inject
    BreaksResource(BreakList breaks, ViewPositions positions) {
        this.breaks = breaks;
        this.positions = positions;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Continuity breaks, the earliest first: all that ever were, or only the open ones.")
    public Page<BreakRow> list(
            @QueryParam("open") @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true|false")
                    String open,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable UUID after) {
        boolean onlyOpen = open.equals("true");
        List<BreakRow> rows = after == null ? breaks.earliestFirst(onlyOpen) : breaks.behind(cursor(after), onlyOpen);
        return Page.of(rows, limit, row -> row.continuityBreak().toString(), positions.of(breaks));
    }

    private BreakRow cursor(UUID after) {
        return breaks.row(after)
                .orElseThrow(() -> Problem.invalid("after", "must be the id of a continuity break")
                        .exception());
    }
}
