package org.entrelacs.planning.proposal.view;

import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Roles;
import org.jboss.resteasy.reactive.RestStreamElementType;

/// A stream of its own: nobody's thread waits for it. Told by the instance that makes the proposal.
@Path("/proposals/{proposal}/events")
@Tag(name = "Proposals")
public class ProposalEventsResource {
    private final Proposals proposals;

    @Inject
    ProposalEventsResource(Proposals proposals) {
        this.proposals = proposals;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "How far a proposal is, told several times a second until it ends (server-sent events).")
    public Multi<ProposalSheet> events(@Key @PathParam("proposal") String proposal) {
        return proposals
                .find(proposal)
                .orElseThrow(ProposalsResource.NO_SUCH_PROPOSAL::exception)
                .told(ProposalSheet::of);
    }
}
