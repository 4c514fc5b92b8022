package org.entrelacs.planning.broken.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import org.entrelacs.planning.offer.reaction.WhenPlanAgreed;

/// An endpoint that reaches sideways, is not public, names no roles and knows no past.
class ResourceWithReaction {
    @GET
    String name(@PathParam("plan") String plan) {
        return plan + new WhenPlanAgreed().name();
    }
}
