package org.entrelacs.edge.parcel;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// Names no role, by mistake: nobody gets in, and the architecture test notices.
@Path("/forgotten")
public class ForgottenResource {
    @GET
    @Operation(hidden = true)
    public String forgotten() {
        return "nobody gets this";
    }

    @GET
    @Path("/hidden")
    @Operation(hidden = true)
    String hidden() {
        return "nobody gets this either";
    }
}
