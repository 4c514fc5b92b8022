package org.entrelacs.assessment.intake.http;

import jakarta.ws.rs.GET;
import org.entrelacs.assessment.instrument.view.Instruments;

/// Broken on purpose: an endpoint that goes through a view, names no role and is not public. It has no path, so that
/// it is served nowhere.
public final class ResourceOfNobody {
    @GET
    Instruments everything() {
        return new Instruments();
    }
}
