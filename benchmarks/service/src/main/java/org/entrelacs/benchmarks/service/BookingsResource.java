package org.entrelacs.benchmarks.service;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entrelacs.benchmarks.offer.Booking;
import org.entrelacs.benchmarks.offer.Offer;
import org.entrelacs.benchmarks.offer.OfferCommand;
import org.entrelacs.benchmarks.offer.OfferCommand.Reserve;
import org.entrelacs.benchmarks.offer.OfferDecider;
import org.entrelacs.benchmarks.offer.OfferEvent;
import org.entrelacs.benchmarks.offer.OfferEvent.HoursReserved;
import org.entrelacs.benchmarks.offer.OfferRefusal;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.StreamHost;
import org.entrelacs.log.Streams;

/// Books hours of an offer. Token, body, constraints, idempotency key, command id, command hash and answer
/// are the same for every system; only what decides differs, down to nothing at all.
@Path("/{system}/offers/{offer}/bookings")
@RunOnVirtualThread
public class BookingsResource {
    public record NewBooking(
            @NotBlank String plan,
            @NotBlank String service,
            @NotBlank String serviceCode,
            @NotNull Duration perWeek,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotBlank String territory,
            @NotNull List<@NotBlank String> needs) {

        Booking booking(String reservation) {
            return new Booking(
                    UUID.fromString(reservation),
                    plan,
                    service,
                    serviceCode,
                    perWeek,
                    startsOn,
                    endsOn,
                    territory,
                    needs);
        }
    }

    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> kernel;
    private final PostgresPeers peers;
    private final Asked asked;

    @Inject
    BookingsResource(StreamHost host, PostgresPeers peers, Asked asked) {
        this.kernel = host.streams(OfferDecider.KIND);
        this.peers = peers;
        this.asked = asked;
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    public Response book(
            @PathParam("system") @NotBlank String system, @Key @PathParam("offer") String offer, @Valid NewBooking body)
            throws Exception {
        CommandContext context = asked.context(body);
        String created = asked.created();
        Reserve reserve = new Reserve(body.booking(created));
        URI location = URI.create("/" + system + "/offers/" + offer + "/bookings/" + created);
        return Replies.created(location, decide(system, offer, context, reserve), BookingsResource::problem);
    }

    private Outcome<OfferEvent, OfferRefusal> decide(
            String system, String offer, CommandContext context, Reserve reserve) throws Exception {
        return switch (system) {
            case "kernel" -> kernel.decide(offer, context, reserve);
            case "nothing" -> committed(reserve);
            case "postgresql" -> peers.single().decide(offer, context, reserve) ? committed(reserve) : unavailable();
            case "grouped" -> peers.grouped().decide(offer, context, reserve) ? committed(reserve) : unavailable();
            case "axon" -> peers.axon().decide(offer, context, reserve) ? committed(reserve) : unavailable();
            default -> throw NO_SUCH_SYSTEM.exception();
        };
    }

    private static final Problem NO_SUCH_SYSTEM = Problem.notFound("no-such-system", "There is no such system.");

    private static Outcome<OfferEvent, OfferRefusal> committed(Reserve reserve) {
        return new Outcome.Committed<>(1, List.of(new HoursReserved(reserve.booking())));
    }

    private static Outcome<OfferEvent, OfferRefusal> unavailable() {
        return new Outcome.Unavailable<>(Duration.ofSeconds(1));
    }

    private static Problem problem(OfferRefusal refusal) {
        return switch (refusal) {
            case OfferRefusal.NotEnoughHours(var free, var asked) ->
                Problem.conflict("not-enough-hours", "Not enough hours.", Map.of("free", free, "asked", asked));
            case OfferRefusal.AlreadyReserved(var reservation) ->
                Problem.conflict("already-reserved", "Already reserved.", Map.of("reservation", reservation));
            case OfferRefusal.NoSuchReservation(var reservation) ->
                Problem.conflict("no-such-reservation", "No such reservation.", Map.of("reservation", reservation));
        };
    }
}
