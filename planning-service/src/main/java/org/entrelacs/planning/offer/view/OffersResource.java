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
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.StreamHost;

@Path("/offers")
@RunOnVirtualThread
@Tag(name = "Offers")
public class OffersResource {
    private final Offers offers;
    private final StreamHost host;
    private final InstantSource clock;

    @Inject
    OffersResource(Offers offers, StreamHost host, InstantSource clock) {
        this.offers = offers;
        this.host = host;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN, Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(
            summary = "Offers that are not withdrawn, page by page; `sort` by `offer` (its id), `free`, `price`,"
                    + " `waiting` or `name`.")
    public Page<OfferSummary> list(
            @BeanParam DirectoryParameters parameters,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return page(parameters.search(today(), limit));
    }

    private Page<OfferSummary> page(Search search) {
        return FoundPage.of(offers, search, host, found -> found.summary(search));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
