package org.entrelacs.planning.proposal.http;

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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.planning.OfferEvent;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.contract.planning.PlanEvent.Claim;
import org.entrelacs.contract.planning.PlanEvent.ServicePlanned;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.Seal;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Uuid5;
import org.entrelacs.planning.offer.Offer;
import org.entrelacs.planning.offer.OfferCommand;
import org.entrelacs.planning.offer.OfferRefusal;
import org.entrelacs.planning.plan.Offered;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanCommand.ChooseServices;
import org.entrelacs.planning.plan.PlanCommand.ChosenService;
import org.entrelacs.planning.plan.PlanCommand.PlanService;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.plan.http.OffersNow;
import org.entrelacs.planning.plan.http.PlanProblems;
import org.entrelacs.planning.proposal.ProposedLine;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/// Takes lines of a proposal into one person's draft. The lines come back as they were given out, under seal, so that
/// any instance can tell, however old the proposal is. No hours are held: that is for the offer, once the person
/// agrees.
@Path("/plans/{person}/proposals/{proposal}/choose")
@RunOnVirtualThread
@Tag(name = "Proposals")
public class ChoiceResource {
    private static final int MOST_SERVICES = 20;
    private static final int TEN_YEARS = 522;

    /// As in the proposal.
    record ChosenLine(
            @NotBlank @Size(max = 200) String need,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 168)
            Duration perWeek,

            @NotNull Long points,
            @Nullable LocalDate start,
            @NotBlank @Size(max = 128) String seal) {}

    /// See `POST /plans/{person}/services` for these.
    record Pleaded(
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

    /// @param lines of the proposal that this offer is to meet
    /// @param goals of the plan that the service serves
    record Chosen(
            @NotNull @Key String offer,
            @NotEmpty @Size(max = 100) List<@Valid ChosenLine> lines,
            @NotEmpty @Size(max = 100) List<@NotBlank String> goals,
            @Min(1) @Max(TEN_YEARS) int weeks,
            boolean divisible,
            @NotNull @Valid Pleaded claim) {

        Duration perWeek() {
            return lines.stream().map(ChosenLine::perWeek).reduce(Duration.ZERO, Duration::plus);
        }

        /// That of all lines, as they are of one proposal.
        Optional<LocalDate> start() {
            return Optional.ofNullable(lines.getFirst().start());
        }

        long points() {
            return lines.stream().mapToLong(ChosenLine::points).sum();
        }
    }

    record Choice(@NotEmpty @Size(max = MOST_SERVICES) List<@Valid Chosen> services) {}

    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers;
    private final OffersNow offersNow;
    private final Asked asked;
    private final Seal seal;

    @Inject
    ChoiceResource(
            Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans,
            Streams<OfferCommand, Offer, OfferEvent, OfferRefusal> offers,
            OffersNow offersNow,
            Asked asked,
            Seal seal) {
        this.plans = plans;
        this.offers = offers;
        this.offersNow = offersNow;
        this.asked = asked;
        this.seal = seal;
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Plans what was chosen of a proposal for a person: every service of the choice, or none.")
    public Response choose(
            @Key @PathParam("person") String person, @Key @PathParam("proposal") String proposal, @Valid Choice body) {
        var context = asked.context(body);
        requireOnce(body);
        Reading<Plan> known = plans.read(person);
        if (!(known instanceof Found<Plan>(var _, var plan))) {
            return Replies.read(known, _ -> "", PlanProblems.NO_SUCH_PLAN);
        }
        List<ChosenService> services = new ArrayList<>();
        for (int i = 0; i < body.services().size(); i++) {
            Chosen chosen = body.services().get(i);
            requireProposed(person, proposal, chosen, i);
            Reading<Offer> reading = offers.lookUp(chosen.offer());
            if (!(reading instanceof Found<Offer>(var _, var offer))) {
                return Replies.read(reading, _ -> "", PlanProblems.of(new PlanRefusal.NoSuchOffer()));
            }
            services.add(new ChosenService(service(chosen, offersNow.offered(offer, person, plan)), chosen.points()));
        }
        return Replies.done(
                plans.decide(person, context, new ChooseServices(proposal, services)),
                ChoiceResource::planned,
                PlanProblems::of);
    }

    private static Map<String, Object> planned(Committed<PlanEvent, PlanRefusal> committed) {
        return Map.of(
                "version",
                committed.version(),
                "services",
                committed.events().stream()
                        .filter(ServicePlanned.class::isInstance)
                        .map(event -> ((ServicePlanned) event).service())
                        .toList());
    }

    private PlanService service(Chosen chosen, Offered offered) {
        return new PlanService(
                Uuid5.of(Uuid5.ENTRELACS, "chosen", asked.created(), chosen.offer())
                        .toString(),
                chosen.offer(),
                offered,
                chosen.lines().stream().map(ChosenLine::need).toList(),
                chosen.goals(),
                chosen.perWeek(),
                chosen.weeks(),
                chosen.start(),
                chosen.divisible(),
                chosen.claim().claim(),
                Optional.empty());
    }

    /// A line that came twice would plan its hours twice.
    private static void requireOnce(Choice body) {
        Set<String> needs = new HashSet<>();
        for (Chosen chosen : body.services()) {
            for (ChosenLine line : chosen.lines()) {
                if (!needs.add(line.need())) {
                    throw Problem.invalid("services", "must name each need once")
                            .exception();
                }
            }
        }
    }

    private void requireProposed(String person, String proposal, Chosen chosen, int service) {
        for (int i = 0; i < chosen.lines().size(); i++) {
            ChosenLine line = chosen.lines().get(i);
            var content = new ProposedLine(
                    proposal, person, line.need(), chosen.offer(), line.perWeek(), line.points(), line.start());
            if (!seal.isGenuine(line.seal(), ProposedLine.SEALED, content)) {
                throw Problem.invalid(
                                "services[%d].lines[%d].seal".formatted(service, i),
                                "must be that of a line that was proposed")
                        .exception();
            }
        }
    }
}
