package org.entrelacs.coordination.replay.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.coordination.replay.ReplayFilter;
import org.entrelacs.coordination.replay.ReplayFilter.Clock;
import org.entrelacs.coordination.replay.ReplayPosition;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/replay")
@RunOnVirtualThread
@Tag(name = "Replay")
public class ReplayResource {
    private static final Set<String> SERVICES = Set.of("assessment", "planning", "gatekeeping", "coordination");
    static final String SERVICE = "assessment|planning|gatekeeping|coordination";
    private static final String CLOCKS = "occurred|recorded";
    private static final String NDJSON = "application/x-ndjson";

    private final Replays replays;

    @Inject
    ReplayResource(Replays replays) {
        this.replays = replays;
    }

    @GET
    @Produces(NDJSON)
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            summary = "The network's events as NDJSON, one CloudEvent a line.",
            description =
                    "From `position`, else from the beginning, to the ends seen at the start; with `follow` on and"
                            + " on, with a heartbeat line when nothing comes. Every line carries the position to go on from;"
                            + " the last one says `end`: whether everything up to the end was told. Events of one partition"
                            + " come in order.")
    public Response replay(
            @QueryParam("service") List<@Pattern(regexp = SERVICE, message = "must be " + SERVICE) String> service,
            @QueryParam("type")
                    @DefaultValue("")
                    @Pattern(regexp = "[A-Za-z0-9.-]{0,128}", message = "must be the name of an event")
                    String type,
            @QueryParam("person") @Key @Nullable String person,
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("to") @Nullable Instant to,
            @QueryParam("clock") @DefaultValue("recorded") @Pattern(regexp = CLOCKS, message = "must be " + CLOCKS)
                    String clock,
            @QueryParam("position") @DefaultValue("") String position,
            @QueryParam("follow") @DefaultValue("false") @Pattern(regexp = "true|false", message = "must be true|false")
                    String follow) {
        var filter = new ReplayFilter(
                service.isEmpty() ? SERVICES : Set.copyOf(service),
                type,
                person == null ? "" : person,
                from == null ? Instant.MIN : from,
                to == null ? Instant.MAX : to,
                clock.equals("occurred") ? Clock.OCCURRED : Clock.RECORDED);
        ReplayPosition start = ReplayPosition.parse(position)
                .orElseThrow(() -> Problem.invalid(
                                "position", "must be the position of a line, such as planning.events/0:12")
                        .exception());
        return Response.ok(replays.begin(filter, start, follow.equals("true")), NDJSON)
                .header("Cache-Control", "no-store")
                .build();
    }
}
