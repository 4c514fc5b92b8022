package org.entrelacs.edge.running;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.PartitionStatus;
import org.entrelacs.log.Quarantine;
import org.entrelacs.log.SettledCommand;
import org.entrelacs.log.SourceLag;
import org.entrelacs.log.StateHash;
import org.entrelacs.log.StreamHost;
import org.jspecify.annotations.Nullable;

/// The running system as an administrator sees it: why has nothing happened yet, and does what is served follow from
/// the log.
@Path("/admin")
@RunOnVirtualThread
@Tag(name = "Administration", description = "The running system. Of people it shows only the keys of their streams.")
public class AdminResource {
    private final StreamHost host;

    @Inject
    AdminResource(StreamHost host) {
        this.host = host;
    }

    @GET
    @Path("/partitions")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Partitions of this service: phase, owner's epoch, how far they are folded, what waits.")
    public Items<PartitionStatus> partitions() {
        return new Items<>(host.partitions());
    }

    @GET
    @Path("/quarantined")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Streams whose history cannot be read or applied; they take no commands.")
    public Items<Quarantine> quarantined() {
        return new Items<>(host.quarantined());
    }

    @GET
    @Path("/settled")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Reactions and deadlines that were decided and left no event, the latest 1000 per partition.")
    public Items<SettledCommand> settled() {
        return new Items<>(host.settled());
    }

    /// @param lag events of the source that have not been dealt with
    /// @param problem what keeps them; empty when nothing does
    /// @param partitions of the source that this instance takes care of; the other instances tell of theirs
    /// @param of how many there are
    record Lag(String source, long lag, String problem, List<Integer> partitions, int of) {
        static Lag of(SourceLag source) {
            return new Lag(source.source(), source.events(), source.problem(), source.partitions(), source.of());
        }
    }

    @GET
    @Path("/lag")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "How far this service is behind each source of events, and behind its own inbox.",
            description = "Why has nothing happened yet: a lag above 0 has not been dealt with, and `problem` says what"
                    + " keeps it. All zero on all instances of all services, twice in a row, and no partition missing:"
                    + " nothing is under way.")
    public Items<Lag> lag() {
        return new Items<>(host.lag().stream().map(Lag::of).toList());
    }

    @GET
    @Path("/state-hash")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "SHA-256 of the canonical state of a partition at an offset.",
            description = "Without `offset`: of what is being served, with the offset up to which it is folded. With"
                    + " `offset`: of a replay from the beginning up to there, which shares nothing with what is"
                    + " served. Both are equal at the same offset.")
    public StateHash stateHash(
            @QueryParam("partition") @NotNull @Min(0) Integer partition,
            @QueryParam("offset") @Min(0) @Nullable Long offset) {
        int number = Partitions.known(partition, host);
        return offset == null
                ? host.stateHashes().served(number)
                : host.stateHashes().replayed(number, offset);
    }
}
