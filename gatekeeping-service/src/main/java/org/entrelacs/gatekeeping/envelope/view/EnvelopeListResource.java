package org.entrelacs.gatekeeping.envelope.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Roles;

@Path("/envelopes")
@RunOnVirtualThread
public class EnvelopeListResource {
    private final Envelopes envelopes;

    @Inject
    EnvelopeListResource(Envelopes envelopes) {
        this.envelopes = envelopes;
    }

    /// @param waiting how many requests wait
    /// @param toBeDecided how many requests wait for a gatekeeper's decision
    public record Item(
            String envelope,
            String territory,
            String programme,
            Entitlement entitlement,
            LocalDate from,
            LocalDate to,
            Money total,
            Money available,
            Money preEncumbered,
            Money encumbered,
            Money expended,
            String policy,
            int policyVersion,
            int waiting,
            int toBeDecided,
            long version) {
        static Item of(EnvelopeSummary row) {
            var terms = row.terms();
            var ledger = row.ledger();
            return new Item(
                    row.envelope(),
                    terms.territory(),
                    terms.programme(),
                    terms.entitlement(),
                    terms.from(),
                    terms.to(),
                    ledger.total(),
                    ledger.available(),
                    ledger.preEncumbered(),
                    ledger.encumbered(),
                    ledger.expended(),
                    row.policy(),
                    row.policyVersion(),
                    row.waiting().size(),
                    row.toBeDecided().size(),
                    row.version());
        }
    }

    @GET
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "All envelopes with their ledgers, page by page.")
    public Page<Item> list(
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("after") @DefaultValue("") String after) {
        var position = envelopes.position();
        var items = envelopes.behind(after, limit + 1).stream().map(Item::of).toList();
        return Page.of(items, limit, Item::envelope, position);
    }
}
