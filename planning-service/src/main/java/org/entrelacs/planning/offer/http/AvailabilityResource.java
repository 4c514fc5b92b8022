package org.entrelacs.planning.offer.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.OfferSuspended;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.RenewReservation;
import org.entrelacs.planning.offer.OfferCommand.SuspendOffer;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.Speaker;

@Path("/offers")
@RunOnVirtualThread
@Tag(name = "Offers")
public class AvailabilityResource {

    /// @param from the first day
    /// @param until the last day
    record Suspension(
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotBlank @Size(max = 500) String reason) {}

    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final Asked asked;
    private final SecurityIdentity caller;

    @Inject
    AvailabilityResource(
            Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers, Asked asked, SecurityIdentity caller) {
        this.offers = offers;
        this.asked = asked;
        this.caller = caller;
    }

    @POST
    @Path("/{offer}/suspend")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN})
    @Operation(
            summary = "Takes no reservations from a day until another; what is promised stays, and who holds it is"
                    + " told. Said again, the newest counts.")
    public Response suspend(@Key @PathParam("offer") String offer, @Valid Suspension body) {
        var command = new SuspendOffer(
                speaker(),
                LocalDate.ofInstant(asked.now(), ZoneOffset.UTC),
                new OfferSuspended(body.from(), body.until(), body.reason()));
        return Replies.done(offers.decide(offer, asked.context(body), command), OfferProblems::of);
    }

    @POST
    @Path("/{offer}/reservations/{service}/renew")
    @RolesAllowed({Roles.PROVIDER, Roles.CASE_MANAGER, Roles.ADMIN})
    @Operation(summary = "Lets reserved hours wait once more for a service that has not started.")
    public Response renew(@Key @PathParam("offer") String offer, @Key @PathParam("service") String service) {
        var command = new RenewReservation(speaker(), service, asked.now());
        return Replies.done(offers.decide(offer, asked.context(Asked.NO_BODY), command), OfferProblems::of);
    }

    /// A case manager speaks for the person whose hours they are.
    private Speaker speaker() {
        return caller.hasRole(Roles.ADMIN) || caller.hasRole(Roles.CASE_MANAGER)
                ? new Speaker.Network()
                : new Speaker.Provider(asked.organisation());
    }
}
