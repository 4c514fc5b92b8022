package org.entrelacs.edge.running;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.AdjustableClock;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.EdgeConfig;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;

/// The service's clock, which a demonstration moves forward so that deadlines pass while somebody watches.
@Path("/admin/clock")
@RunOnVirtualThread
@Tag(name = "Administration")
public class ClockResource {
    private static final Duration FURTHEST = Duration.ofDays(3660);

    /// @param advance ISO 8601, more than nothing and at most 3660 days
    record Advance(@NotNull Duration advance) {}

    /// @param ahead of the system's clock
    record Now(Instant now, Duration ahead, boolean adjustable) {}

    private final AdjustableClock clock;
    private final EdgeConfig config;
    private final Asked asked;
    private final AnsweredOnce answeredOnce;

    @Inject
    ClockResource(AdjustableClock clock, EdgeConfig config, Asked asked, AnsweredOnce answeredOnce) {
        this.clock = clock;
        this.config = config;
        this.asked = asked;
        this.answeredOnce = answeredOnce;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "What time it is for this service.")
    public Now now() {
        return new Now(clock.instant(), clock.ahead(), config.clock().adjustable());
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Moves the clock of this service forward; for demonstrations and tests only.")
    public Response advance(@Valid Advance body) {
        if (!body.advance().isPositive() || body.advance().compareTo(FURTHEST) > 0) {
            return Problem.invalid("advance", "must be more than nothing and at most P3660D")
                    .response();
        }
        var context = asked.context(body);
        if (!config.clock().adjustable()) {
            return Problem.conflict("clock-not-adjustable", "The clock of this service cannot be moved.", Map.of())
                    .response();
        }
        return answeredOnce.to(context, () -> {
            clock.advance(body.advance());
            return Response.ok(now()).build();
        });
    }
}
