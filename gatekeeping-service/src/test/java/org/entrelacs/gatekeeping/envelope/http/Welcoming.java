package org.entrelacs.gatekeeping.envelope.http;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;

/// Broken on purpose: an endpoint that is open to everybody and is not named as such. It has no path, so that it is
/// served nowhere.
public final class Welcoming {
    @GET
    @PermitAll
    public String everything() {
        return "everything";
    }
}
