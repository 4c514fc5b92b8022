package org.entrelacs.planning.plan.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.ChangePlannedService;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanCommand.RemovePlannedService;
import org.entrelacs.planning.plan.PlanRefusal;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

@Path("/plans/{person}/services")
@RunOnVirtualThread
@Tag(name = "Plans")
public class PlannedServicesResource {
    private static final int TEN_YEARS = 522;

    /// @param urgency 0 none, 0.33 within a month, 0.66 within a week, 1 within 48 hours or foreseeable harm
    /// @param benefit expected effect of this service on its goal, 0 to 1
    /// @param caregiverStrain of the main caregiver, 0 to 1
    /// @param livesAlone without a confirmed helper
    record Pleading(
            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal urgency,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal benefit,

            @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4)
            BigDecimal caregiverStrain,

            boolean livesAlone) {
        Claim claim() {
            return new Claim(urgency, benefit, caregiverStrain, livesAlone);
        }
    }

    /// @param perWeek a whole number of minutes, at most a week's 168 hours
    /// @param start on which day it is to start, where that is known
    /// @param derogation why the offer's own norms shall not count
    record NewService(
            @NotNull @Key String offer,
            @NotEmpty @Size(max = 100) List<@NotBlank String> needs,
            @NotEmpty @Size(max = 100) List<@NotBlank String> goals,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 168)
            Duration perWeek,

            @Min(1) @Max(TEN_YEARS) int weeks,
            @Nullable LocalDate start,
            boolean divisible,
            @NotNull @Valid Pleading claim,

            @Nullable @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 2000)
            String derogation) {}

    /// @param start on which day it is to start now; left out, nobody knows any more
    record ChangedService(
            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 168)
            Duration perWeek,

            @Min(1) @Max(TEN_YEARS) int weeks,
            @Nullable LocalDate start) {}

    record Removal(@NotBlank @Size(max = 2000) String reason) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final OffersNow offers;
    private final Asked asked;

    @Inject
    PlannedServicesResource(Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans, OffersNow offers, Asked asked) {
        this.plans = plans;
        this.offers = offers;
        this.asked = asked;
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Plans a service of an offer for needs and goals of the person.")
    public Response plan(@Key @PathParam("person") String person, @Valid NewService body) {
        Reading<Plan> reading = plans.read(person);
        if (!(reading instanceof Found<Plan>(var _, var known))) {
            return Replies.read(reading, _ -> "", PlanProblems.NO_SUCH_PLAN);
        }
        String service = asked.created();
        return offers.with(body.offer(), person, known, offered -> {
            var command = new PlanService(
                    service,
                    body.offer(),
                    offered,
                    body.needs(),
                    body.goals(),
                    body.perWeek(),
                    body.weeks(),
                    Optional.ofNullable(body.start()),
                    body.divisible(),
                    body.claim().claim(),
                    Optional.ofNullable(body.derogation()).map(PersonalText::new));
            return Replies.created(
                    URI.create("/plans/" + person + "/services/" + service),
                    plans.decide(person, asked.context(body), command),
                    PlanProblems::of);
        });
    }

    @POST
    @Path("/{service}/change")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Changes hours, weeks and start of a service in a draft, at the offer's cost of now.")
    public Response change(
            @Key @PathParam("person") String person,
            @Key @PathParam("service") String service,
            @Valid ChangedService body) {
        Reading<Plan> reading = plans.read(person);
        if (!(reading instanceof Found<Plan>(var _, var plan))) {
            return Replies.read(reading, _ -> "", PlanProblems.NO_SUCH_PLAN);
        }
        return offers.withOfferOf(person, plan, service, offered -> changed(person, service, offered, body));
    }

    private Response changed(String person, String service, Offered offered, ChangedService body) {
        return done(
                person,
                body,
                new ChangePlannedService(
                        service, offered, body.perWeek(), body.weeks(), Optional.ofNullable(body.start())));
    }

    @POST
    @Path("/{service}/remove")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Takes a service out of a draft.")
    public Response remove(
            @Key @PathParam("person") String person, @Key @PathParam("service") String service, @Valid Removal body) {
        return done(person, body, new RemovePlannedService(service, new PersonalText(body.reason())));
    }

    private Response done(String person, Object body, PlanCommand command) {
        return Replies.done(plans.decide(person, asked.context(body), command), PlanProblems::of);
    }
}
