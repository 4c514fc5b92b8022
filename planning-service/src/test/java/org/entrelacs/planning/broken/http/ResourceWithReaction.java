package org.entrelacs.planning.broken.http;

import jakarta.ws.rs.GET;
import org.entrelacs.planning.offer.reaction.WhenPlanAgreed;

/// An endpoint that reaches sideways, is not public and names no roles.
class ResourceWithReaction {
    @GET
    String name() {
        return new WhenPlanAgreed().name();
    }
}
