package org.entrelacs.coordination.timeline.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.coordination.view.ViewPositions;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/timeline/{person}")
@RunOnVirtualThread
@Tag(name = "Timeline")
public class TimelineResource {
    private final Timeline timeline;
    private final ViewPositions positions;

    @Inject
    TimelineResource(Timeline timeline, ViewPositions positions) {
        this.timeline = timeline;
        this.positions = positions;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "What happened to a person across all services, in the order in which it happened.")
    public Page<TimelineEntry> read(
            @Key @PathParam("person") String person,
            @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @Nullable UUID after) {
        var position = positions.of(timeline);
        SortedSet<TimelineEntry> entries = timeline.of(person);
        if (entries.isEmpty()) {
            throw Problem.notFound("no-such-timeline", "Nothing is known about this person.")
                    .exception();
        }
        return Page.of(
                behind(entries, after).limit(limit + 1L).toList(),
                limit,
                entry -> entry.id().toString(),
                position);
    }

    private static Stream<TimelineEntry> behind(SortedSet<TimelineEntry> entries, @Nullable UUID after) {
        if (after == null) {
            return entries.stream();
        }
        if (entries.stream().noneMatch(entry -> entry.id().equals(after))) {
            throw Problem.invalid("after", "must be the id of an entry of this timeline")
                    .exception();
        }
        return entries.stream().dropWhile(entry -> !entry.id().equals(after)).skip(1);
    }
}
