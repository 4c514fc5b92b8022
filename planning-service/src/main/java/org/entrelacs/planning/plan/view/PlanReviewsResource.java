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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;
import org.entrelacs.planning.plan.PlanStatus;

@Path("/plan-reviews")
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlanReviewsResource {
    private static final Set<PlanStatus> AGREED = Set.of(PlanStatus.AGREED, PlanStatus.ACTIVE);

    private final View<Plans> plans;

    @Inject
    PlanReviewsResource(View<Plans> plans) {
        this.plans = plans;
    }

    /// @param due only those whose day has passed
    @GET
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "Plans to be looked at again: what is due first, then what has no day, then what comes.")
    public Page<PlanReview> list(
            @QueryParam("due") @DefaultValue("false") boolean due,
            @BeanParam PastParameters past,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(plans);
        var following = shown.projection()
                .open()
                .filter(plan -> AGREED.contains(plan.plan().status()) || isDue(plan))
                .map(PlanReview::of)
                .filter(review -> !due || review.due())
                .filter(review -> review.place().compareTo(after) > 0)
                .sorted(Comparator.comparing(PlanReview::place))
                .limit(limit + 1L)
                .toList();
        return Page.of(following, limit, PlanReview::place, shown.position());
    }

    private static boolean isDue(PersonPlan plan) {
        return plan.content().circumstances().review().dueSince().isPresent();
    }
}
