package org.entrelacs.coordination.dependency.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.coordination.view.ViewPositions;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/register")
@RunOnVirtualThread
@Tag(name = "Dependency register")
public class RegisterResource {
    private static final String CLOCKS = "occurred|recorded";
    private final Register register;
    private final ViewPositions positions;
    private final Asked asked;

    @Inject
    RegisterResource(Register register, ViewPositions positions, Asked asked) {
        this.register = register;
        this.positions = positions;
        this.asked = asked;
    }

    /// @param position what had been read
    record RegisterView(String key, List<DependencyRow> dependencies, Map<String, Long> position) {}

    @GET
    @Path("/{key}")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "The interdependencies of a person, or around a shared resource.",
            description = "The key is a person, `offer:<id>` or `envelope:<id>`. A person's register ends with the"
                    + " shared resources that the person is a member of.")
    public RegisterView read(@Key @PathParam("key") String key) {
        var position = positions.of(register);
        List<DependencyRow> rows = register.of(key, new AsOf.Now(asked.now()));
        if (rows.isEmpty()) {
            throw Problem.notFound("no-such-register", "No interdependence is known under this key.")
                    .exception();
        }
        return new RegisterView(key, rows, position);
    }

    @GET
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "The register of the network, or of one person, now or as of a past instant.",
            description = "By the clock `occurred`: what was true then, as far as is known today. By the clock"
                    + " `recorded`: what was known then.")
    public Page<DependencyRow> asOf(
            @QueryParam("asOf") @Nullable Instant instant,
            @QueryParam("clock") @DefaultValue("recorded") @Pattern(regexp = CLOCKS, message = "must be " + CLOCKS)
                    String clock,
            @QueryParam("person") @Key @Nullable String person,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @DefaultValue("") String after) {
        var position = positions.of(register);
        var cursor = Cursor.parse(after);
        AsOf asOf = asOf(instant, clock);
        Stream<DependencyRow> rows =
                person == null ? register.all(cursor.register(), asOf) : register.of(person, asOf).stream();
        return Page.of(
                cursor.behind(rows).limit(limit + 1L).toList(),
                limit,
                row -> Cursor.of(row).toString(),
                position);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "How many interdependencies there are, by kind and state.")
    public RegisterSummary summary() {
        var position = positions.of(register);
        return RegisterSummary.of(register.all("", new AsOf.Now(asked.now())), position);
    }

    private AsOf asOf(@Nullable Instant instant, String clock) {
        if (instant == null) {
            return new AsOf.Now(asked.now());
        }
        return clock.equals("occurred") ? new AsOf.Occurred(instant) : new AsOf.Known(instant);
    }
}
