package org.entrelacs.planning.offer.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    @Inject
    OffersResource(Offers offers, StreamHost host) {
        this.offers = offers;
        this.host = host;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN, Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "Offers that take reservations, page by page in the order of their ids.")
    public Page<OfferSummary> search(
            @QueryParam("serviceClass") @DefaultValue("") String serviceClass,
            @QueryParam("territory") @DefaultValue("") String territory,
            @QueryParam("needCode") @DefaultValue("") String needCode,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Map<String, Long> position = position();
        List<OfferSummary> following = offers.following(
                after,
                offer -> suits(serviceClass, offer.terms().serviceClass())
                        && suits(territory, offer.terms().territory())
                        && (needCode.isEmpty() || offer.terms().needCodes().contains(needCode)),
                limit + 1);
        return Page.of(following, limit, OfferSummary::offer, position);
    }

    /// Taken before the rows, so that it promises no more than they hold.
    private Map<String, Long> position() {
        return host.viewPosition(Offers.NAME).entrySet().stream()
                .collect(Collectors.toMap(read -> read.getKey().toString(), Map.Entry::getValue));
    }

    private static boolean suits(String wanted, String offered) {
        return wanted.isEmpty() || wanted.equals(offered);
    }
}
