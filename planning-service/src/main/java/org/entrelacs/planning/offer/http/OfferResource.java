package org.entrelacs.planning.offer.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.ResourceKind;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.OfferEvent.OfferChanged;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.PastParameters;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferCommand.ChangeOffer;
import org.entrelacs.planning.offer.OfferCommand.PublishOffer;
import org.entrelacs.planning.offer.OfferCommand.WithdrawOffer;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.offer.OfferTerms;
import org.entrelacs.planning.offer.Speaker;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Path("/offers")
@RunOnVirtualThread
@Tag(name = "Offers", description = "What providers offer, and who holds which of their hours.")
public class OfferResource {
    private static final long MOST_AN_HOUR = 10_000_000;
    private static final long MOST_HOURS = 1_000_000;
    private static final int MOST_YEARS = 10;

    /// @param minor of one hour, in minor units of the currency
    record UnitCost(
            @PositiveOrZero @Max(MOST_AN_HOUR) long minor,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be an ISO 4217 code")
            String currency) {
        Money money() {
            return new Money(minor, currency);
        }
    }

    /// @param needCodes ICF categories
    /// @param languages BCP 47 tags
    /// @param envelope of a discretionary offer; absent for the others
    record NewOffer(
            @NotBlank @Size(max = 128) String provider,
            @NotNull ResourceKind kind,

            @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,63}", message = "must be lower-case words joined by '-'")
            String serviceClass,

            @NotEmpty @Size(max = 100)
            List<@NotNull @Pattern(regexp = "[bdes][0-9]{1,5}", message = "must be an ICF category") String> needCodes,

            @NotBlank @Size(max = 64) String territory,

            @NotEmpty @Size(max = 30)
            List<
                            @NotNull
                            @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}", message = "must be a BCP 47 tag")
                            String>
                    languages,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = MOST_HOURS)
            Duration weeklyCapacity,

            @NotNull @Valid UnitCost unitCost,
            @NotNull Entitlement entitlement,
            @Key @Nullable String envelope,
            @Valid @Nullable Details details) {

        OfferTerms terms() {
            return new OfferTerms(
                    provider,
                    kind,
                    serviceClass,
                    needCodes,
                    territory,
                    languages,
                    weeklyCapacity,
                    unitCost.money(),
                    entitlement,
                    Objects.requireNonNullElse(envelope, ""),
                    Objects.requireNonNullElse(details, Details.UNSAID).forOffer(entitlement));
        }
    }

    /// @param from the day from which cost and, from its week, capacity count; absent for today
    /// @param details replace all that were there; absent to keep them
    record ChangedOffer(
            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = MOST_HOURS)
            Duration weeklyCapacity,

            @NotNull @Valid UnitCost unitCost,
            @Nullable LocalDate from,
            @Valid @Nullable Details details) {

        OfferChanged change(LocalDate today) {
            return new OfferChanged(
                    weeklyCapacity,
                    unitCost.money(),
                    Objects.requireNonNullElse(from, today),
                    details == null ? null : details.asSaid());
        }
    }

    record Withdrawal(@NotBlank @Size(max = 500) String reason) {}

    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final Asked asked;
    private final SecurityIdentity caller;

    @Inject
    OfferResource(Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers, Asked asked, SecurityIdentity caller) {
        this.offers = offers;
        this.asked = asked;
        this.caller = caller;
    }

    @POST
    @Path("/{offer}")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN})
    @Operation(summary = "Publishes an offer with its weekly capacity.")
    public Response publish(@Key @PathParam("offer") String offer, @Valid NewOffer body) {
        var outcome = offers.decide(offer, asked.context(body), new PublishOffer(speaker(), body.terms()));
        return Replies.created(URI.create("/offers/" + offer), outcome, OfferProblems::of);
    }

    @POST
    @Path("/{offer}/change")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN})
    @Operation(
            summary = "Changes capacity and cost from a day on, and what else it says; never below what is promised.")
    public Response change(@Key @PathParam("offer") String offer, @Valid ChangedOffer body) {
        LocalDate today = today();
        if (body.from() != null && body.from().isAfter(today.plusYears(MOST_YEARS))) {
            return Problem.invalid("from", "must be within ten years").response();
        }
        var command = new ChangeOffer(speaker(), today, body.change(today));
        return Replies.done(offers.decide(offer, asked.context(body), command), OfferProblems::of);
    }

    @POST
    @Path("/{offer}/withdraw")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN})
    @Operation(summary = "Withdraws an offer; what it has promised stays, and who holds it is told.")
    public Response withdraw(@Key @PathParam("offer") String offer, @Valid Withdrawal body) {
        var outcome = offers.decide(offer, asked.context(body), new WithdrawOffer(speaker(), body.reason()));
        return Replies.done(outcome, OfferProblems::of);
    }

    @GET
    @Path("/{offer}")
    @RolesAllowed({Roles.PROVIDER, Roles.ADMIN, Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER})
    @Operation(summary = "An offer with its capacity ledger; a provider sees its own only.")
    public Response read(@Key @PathParam("offer") String offer, @BeanParam PastParameters past) {
        Reading<Offer> reading = past.read(offers, offer);
        if (!(reading instanceof Reading.Found<Offer>(var _, var found))) {
            return Replies.read(reading, _ -> "", OfferProblems.NO_SUCH_OFFER);
        }
        LocalDate day = past.day(asked::now);
        return switch (found) {
            case Offer.Absent _ -> OfferProblems.NO_SUCH_OFFER.response();
            case Offer.Published published -> shown(reading, published.terms(), OfferSheet.of(offer, published, day));
            case Offer.Withdrawn withdrawn -> shown(reading, withdrawn.terms(), OfferSheet.of(offer, withdrawn, day));
        };
    }

    private Response shown(Reading<Offer> reading, OfferTerms terms, OfferSheet sheet) {
        return seesAll() || speaker().speaksFor(terms)
                ? Replies.read(reading, _ -> sheet, OfferProblems.NO_SUCH_OFFER)
                : OfferProblems.OTHER_PROVIDER.response();
    }

    private boolean seesAll() {
        return caller.hasRole(Roles.ASSESSOR) || caller.hasRole(Roles.CASE_MANAGER) || caller.hasRole(Roles.GATEKEEPER);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asked.now(), ZoneOffset.UTC);
    }

    private Speaker speaker() {
        return caller.hasRole(Roles.ADMIN) ? new Speaker.Network() : new Speaker.Provider(asked.organisation());
    }
}
