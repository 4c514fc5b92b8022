package org.entrelacs.coordination.cases.http;

import jakarta.ws.rs.GET;

/// Broken on purpose: an endpoint that names no role and is not public. It has no path, so that it is served nowhere.
public final class Forgotten {
    @GET
    String everything() {
        return "everything";
    }
}
