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
import java.util.Comparator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

/// How often people plan against the norms of offers, for those who look at the norms again. It names nobody.
@Path("/derogations")
@RunOnVirtualThread
@Tag(name = "Plans")
public class DerogationsResource {
    private static final long MOST = 999_999_999;

    private final View<Plans> plans;

    @Inject
    DerogationsResource(View<Plans> plans) {
        this.plans = plans;
    }

    /// @param rule of the offer, as it names it
    public record Derogations(String offer, String provider, String rule, long count) {
        String place() {
            return "%09d:%s:%s".formatted(MOST - count, offer, rule);
        }
    }

    @GET
    @RolesAllowed({Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "Services planned outside their offer's norms, counted by offer and rule, the most first.")
    public Page<Derogations> list(
            @BeanParam PastParameters past,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(plans);
        var following = shown.projection().derogations().entrySet().stream()
                .map(counted -> new Derogations(
                        counted.getKey().offer(),
                        counted.getKey().provider(),
                        counted.getKey().rule(),
                        counted.getValue()))
                .filter(counted -> counted.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(Derogations::place))
                .limit(limit + 1L)
                .toList();
        return Page.of(following, limit, Derogations::place, shown.position());
    }
}
