package org.entrelacs.assessment.instrument.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

@Path("/instruments")
@RunOnVirtualThread
@Tag(name = "Instruments")
public class InstrumentsResource {
    private final View<Instruments> instruments;

    @Inject
    InstrumentsResource(View<Instruments> instruments) {
        this.instruments = instruments;
    }

    @GET
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Instruments, page by page in the order of their ids.")
    public Page<InstrumentSummary> list(
            @QueryParam("after") @DefaultValue("") String after,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var shown = past.read(instruments);
        List<InstrumentSummary> following = shown.projection().following(after, limit + 1);
        return Page.of(following, limit, InstrumentSummary::instrument, shown.position());
    }
}
