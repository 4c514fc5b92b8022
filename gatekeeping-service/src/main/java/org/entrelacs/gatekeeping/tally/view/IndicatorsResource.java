package org.entrelacs.gatekeeping.tally.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.tally.EnvelopeTally;
import org.entrelacs.gatekeeping.tally.Indicators;

@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class IndicatorsResource {
    static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");

    private final Tallies tallies;
    private final Asked asked;

    @Inject
    IndicatorsResource(Tallies tallies, Asked asked) {
        this.tallies = tallies;
        this.asked = asked;
    }

    /// @param position what had been counted: partition to offset
    public record Counted(String envelope, Indicators indicators, Map<String, Long> position) {}

    @GET
    @Path("/indicators")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "How an envelope decides: acceptance, hidden demand, waits, departures, advocates, burn-down.")
    public Counted indicators(@Key @PathParam("envelope") String envelope) {
        var position = tallies.position();
        var now = asked.now();
        return tallies.of(
                        envelope,
                        tally ->
                                Optional.of(tally).filter(EnvelopeTally::isOpen).map(open -> Indicators.of(open, now)))
                .flatMap(indicators -> indicators)
                .map(indicators -> new Counted(envelope, indicators, position))
                .orElseThrow(NO_SUCH_ENVELOPE::exception);
    }
}
