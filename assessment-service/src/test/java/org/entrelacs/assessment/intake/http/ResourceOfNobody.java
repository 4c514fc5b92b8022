package org.entrelacs.assessment.intake.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import org.entrelacs.assessment.instrument.view.Instruments;

/// Broken on purpose: an endpoint that goes through a view, names no role, is not public and knows no past. It has no
/// path, so that it is served nowhere.
public final class ResourceOfNobody {
    @GET
    Instruments everything(@PathParam("person") String person) {
        return new Instruments();
    }
}
