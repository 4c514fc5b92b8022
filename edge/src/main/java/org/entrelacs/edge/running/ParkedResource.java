package org.entrelacs.edge.running;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.ParkedCommand;
import org.entrelacs.log.StoredRecord;
import org.entrelacs.log.StreamHost;

/// Inbox records that were put aside: looked at, taken once more, or given up. Changes are made where the partition is
/// served.
@Path("/admin/parked")
@RunOnVirtualThread
@Tag(name = "Administration")
public class ParkedResource {
    private final StreamHost host;
    private final Asked asked;
    private final AnsweredOnce answeredOnce;

    @Inject
    ParkedResource(StreamHost host, Asked asked, AnsweredOnce answeredOnce) {
        this.host = host;
        this.asked = asked;
        this.answeredOnce = answeredOnce;
    }

    @GET
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Inbox records that could not be decided, and those to the same streams that wait behind them.",
            description = "`why` is the class of the failure, or `WaitsForAnEarlierOne`.")
    public Items<ParkedCommand> parked() {
        return new Items<>(host.deadLetters().all());
    }

    /// @param headers of the event, with `ce_reaction` and `ce_target`
    /// @param data of the event
    record Inspected(
            Map<String, String> headers,
            @JsonRawValue @Schema(type = SchemaType.OBJECT) String data) {
        static Inspected of(StoredRecord stored) {
            return new Inspected(stored.headers(), new String(stored.payload(), StandardCharsets.UTF_8));
        }
    }

    @GET
    @Path("/{partition}/{inboxOffset}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "A parked inbox record as it came. Its data may be about a person.")
    public Response inspect(
            @PathParam("partition") @Min(0) int partition, @PathParam("inboxOffset") @Min(0) long inboxOffset) {
        return host.deadLetters()
                .record(Partitions.known(partition, host), inboxOffset)
                .map(stored -> Response.ok(Inspected.of(stored)).build())
                .orElseGet(ParkedResource::notParked);
    }

    @POST
    @Path("/{partition}/{inboxOffset}/retry")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Decides a parked inbox record once more.",
            description = "Once it is decided, those that wait behind it follow in order. If it fails again it stays.")
    public Response retry(
            @PathParam("partition") @Min(0) int partition, @PathParam("inboxOffset") @Min(0) long inboxOffset) {
        return answeredOnce.to(
                asked.context(Asked.NO_BODY),
                () -> changed(
                        partition,
                        inboxOffset,
                        host.deadLetters().retry(Partitions.known(partition, host), inboxOffset)));
    }

    /// @param reason free of personal data: it is kept for ever
    public record Discard(@NotBlank @Size(max = 500) String reason) {}

    @POST
    @Path("/{partition}/{inboxOffset}/discard")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Gives a parked inbox record up, with a reason.",
            description = "It will never be decided, not even if it arrives again, and is listed as settled. Those that"
                    + " wait behind it follow in order. The reason is kept for ever: no personal data.")
    public Response discard(
            @PathParam("partition") @Min(0) int partition,
            @PathParam("inboxOffset") @Min(0) long inboxOffset,
            @NotNull @Valid Discard body) {
        return answeredOnce.to(
                asked.context(body),
                () -> changed(
                        partition,
                        inboxOffset,
                        host.deadLetters()
                                .discard(
                                        Partitions.known(partition, host), inboxOffset, body.reason(), asked.actor())));
    }

    private static Response changed(int partition, long inboxOffset, boolean wasParked) {
        return wasParked
                ? Response.ok(Map.of("partition", partition, "inboxOffset", inboxOffset))
                        .build()
                : notParked();
    }

    private static Response notParked() {
        return Problem.notFound("no-such-parked-command", "No such inbox record is parked here.")
                .response();
    }
}
