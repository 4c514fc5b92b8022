package org.entrelacs.assessment.intake.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.PathParam;
import org.entrelacs.assessment.instrument.view.Instruments;
import org.entrelacs.log.View;

/// Broken on purpose: an endpoint that goes through a projection beside its view, names no role, is not public and
/// knows no past. It has no path, so that it is served nowhere.
public final class ResourceOfNobody {
    private final Instruments instruments;
    private final View<Instruments> view;

    ResourceOfNobody(Instruments instruments, View<Instruments> view) {
        this.instruments = instruments;
        this.view = view;
    }

    @GET
    Instruments everything(@PathParam("person") String person) {
        return person.isEmpty() ? view.read().projection() : instruments;
    }
}
