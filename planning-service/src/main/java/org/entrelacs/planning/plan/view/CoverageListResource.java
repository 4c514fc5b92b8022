package org.entrelacs.planning.plan.view;

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
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;
import org.entrelacs.planning.plan.view.CoverageOverview.Totals;

@Path("/coverage")
@RunOnVirtualThread
@Tag(name = "Plans")
public class CoverageListResource {
    private final View<Plans> plans;
    private final InstantSource clock;

    @Inject
    CoverageListResource(View<Plans> plans, InstantSource clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /// @param status of the plan; empty for all
    @GET
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "Hours required, planned and given in the network: totals, and persons by their gap.")
    public CoverageOverview list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("uncovered") @DefaultValue("false") boolean uncovered,
            @QueryParam("duplicates") @DefaultValue("false") boolean duplicates,
            @QueryParam("late") @DefaultValue("false") boolean late,
            @BeanParam PastParameters past,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(plans);
        var now = past.then(clock);
        List<CoverageRow> rows = shown.projection()
                .open()
                .map(plan -> CoverageRow.of(plan, now))
                .filter(row -> status.isEmpty() || row.status().equals(status))
                .filter(row -> !uncovered || !row.uncovered().isEmpty())
                .filter(row -> !duplicates || row.duplicates() > 0)
                .filter(row -> !late || row.late())
                .sorted(Comparator.comparing(CoverageRow::place))
                .toList();
        List<CoverageRow> following = rows.stream()
                .filter(row -> row.place().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return new CoverageOverview(Totals.of(rows), Page.of(following, limit, CoverageRow::place, shown.position()));
    }
}
