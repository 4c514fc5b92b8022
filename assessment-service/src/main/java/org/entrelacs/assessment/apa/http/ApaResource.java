package org.entrelacs.assessment.apa.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.assessment.apa.ApaTariff;
import org.entrelacs.assessment.apa.ApaTariffs;
import org.entrelacs.assessment.apa.Participation;
import org.entrelacs.assessment.apa.http.Ceilings.Ceiling;
import org.entrelacs.contract.Money;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Roles;
import org.jspecify.annotations.Nullable;

@Path("/reference")
@RunOnVirtualThread
@Tag(name = "Reference", description = "What the law sets, with its source. Stores nothing.")
public class ApaResource {
    private static final Problem NO_TARIFF =
            Problem.notFound("no-tariff-known", "No tariff is known for the year of this day.");

    /// French law counts days in France.
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    /// A million euros in cents: more is a typing error.
    private static final long MOST = 100_000_000;

    private final ApaTariffs tariffs;
    private final Asked asked;

    @Inject
    ApaResource(ApaTariffs tariffs, Asked asked) {
        this.tariffs = tariffs;
        this.asked = asked;
    }

    @GET
    @Path("/apa-ceilings")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What a plan at home may cost in a month, by GIR, on a day; today when none is named.",
            description = "CASF R. 232-10. A tariff says whether it was published or only computed by the article.")
    public Response ceilings(@QueryParam("on") @Nullable LocalDate on) {
        return on(on, ApaResource::shown);
    }

    @GET
    @Path("/apa-participation")
    @RolesAllowed({Roles.ASSESSOR, Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.ANALYST, Roles.ADMIN})
    @Operation(
            summary = "What a person with this monthly income bears of this monthly plan, in cents.",
            description = "CASF R. 232-11. Of a couple, the income is the sum divided by 1.7.")
    public Response participation(
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("income") @NotNull @Min(0) @Max(MOST) Long income,
            @QueryParam("plan") @NotNull @Min(0) @Max(MOST) Long plan) {
        return on(on, tariff -> new Share(Participation.of(Money.eur(income), Money.eur(plan), tariff.mtp())));
    }

    record Share(Money perMonth) {}

    private Response on(@Nullable LocalDate day, Function<ApaTariff, Object> shown) {
        return tariffs.on(day == null ? LocalDate.ofInstant(asked.now(), FRANCE) : day)
                .map(tariff -> Response.ok(shown.apply(tariff)).build())
                .orElseGet(NO_TARIFF::response);
    }

    private static Ceilings shown(ApaTariff tariff) {
        return new Ceilings(
                tariff.since(),
                tariff.since().plusYears(1).minusDays(1),
                IntStream.rangeClosed(1, ApaTariff.LAST_ELIGIBLE_GIR)
                        .mapToObj(gir -> new Ceiling(gir, tariff.ceiling(gir)))
                        .toList(),
                tariff.mtp(),
                tariff.incomeWithoutShare(),
                tariff.incomeWithFullShare(),
                tariff.status().name().toLowerCase(Locale.ROOT),
                tariff.article(),
                tariff.mtpFrom());
    }
}
