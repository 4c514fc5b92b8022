package org.entrelacs.coordination.cases.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.coordination.view.ViewPositions;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/cases")
@RunOnVirtualThread
@Tag(name = "Cases")
public class CaseListResource {
    private final CaseList cases;
    private final ViewPositions positions;

    @Inject
    CaseListResource(CaseList cases, ViewPositions positions) {
        this.cases = cases;
        this.positions = positions;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Cases in order of person, those of one case manager if you say which: the open ones then.")
    public Page<CaseRow> list(
            @QueryParam("manager") @Key @Nullable String manager,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @DefaultValue("") String after) {
        var rows = cases.after(
                after, row -> manager == null || (row.isOpen() && row.manager().equals(manager)), limit + 1);
        return Page.of(rows, limit, CaseRow::person, positions.of(cases));
    }
}
