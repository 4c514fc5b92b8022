package org.entrelacs.planning.offer.view;

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
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.View;

@Path("/offers")
@RunOnVirtualThread
@Tag(name = "Offers")
public class OffersResource {
    private final View<Offers> offers;
    private final InstantSource clock;

    @Inject
    OffersResource(View<Offers> offers, InstantSource clock) {
        this.offers = offers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN, Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "Offers that are not withdrawn, page by page; `sort` by `offer` (its id), `free`, `price`,"
                    + " `waiting` or `name`.")
    public Page<OfferSummary> list(
            @BeanParam DirectoryParameters parameters,
            @BeanParam PastParameters past,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Search search = parameters.search(past.day(clock), limit);
        return FoundPage.of(past.read(offers), search, found -> found.summary(search));
    }
}
