package org.entrelacs.gatekeeping.simulation.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.PolicyContent;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.work.Run;
import org.entrelacs.edge.work.Run.Failed;
import org.entrelacs.edge.work.Run.Running;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.gatekeeping.simulation.Comparison;
import org.entrelacs.gatekeeping.simulation.Comparison.Change;
import org.entrelacs.gatekeeping.simulation.Scenario;
import org.entrelacs.gatekeeping.simulation.Scenario.Arrivals;
import org.entrelacs.gatekeeping.simulation.view.Simulations.Reached;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/// What-if runs over an envelope's past. A simulation is known where its envelope is owned; its
/// id begins with the envelope's, so that every instance finds it.
@Path("/simulations")
@RunOnVirtualThread
public class SimulationsResource {
    private static final int LONGEST_STRETCH = 366;
    private static final Problem NO_SUCH_SIMULATION =
            Problem.notFound("no-such-simulation", "No such simulation is remembered.");
    private static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");
    private static final Problem TOO_MANY =
            new Problem("too-many-simulations", 503, "As many simulations as may wait are waiting.", Map.of());

    private final Simulations simulations;
    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies;
    private final Asked asked;

    @Inject
    SimulationsResource(
            Simulations simulations,
            Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes,
            Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies,
            Asked asked) {
        this.simulations = simulations;
        this.envelopes = envelopes;
        this.policies = policies;
        this.asked = asked;
    }

    /// @param version drafts are welcome
    public record PolicyVersion(
            @NotNull @Key String policy, @NotNull @Min(1) Integer version) {}

    /// @param from until then everything stays as it was; absent for the beginning
    /// @param to absent for now
    /// @param total budget of the period in minor units of the envelope's currency; absent as it was
    public record WhatIf(
            @NotNull @Key String envelope,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable @Valid PolicyVersion policy,
            @Nullable @Min(0) @Max(EligibilityRule.LARGEST) Long total,
            @Nullable @Valid ArrivalOrder arrivals) {}

    /// @param withinDays requests that came in within the same stretch of so many days change places
    /// @param seed of their order
    public record ArrivalOrder(
            @NotNull @Min(1) @Max(LONGEST_STRETCH) Integer withinDays,
            @NotNull Long seed) {

        Arrivals arrivals() {
            return new Arrivals(withinDays, seed);
        }
    }

    @POST
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(
            summary =
                    "Decides a past period again under another policy or budget, or in another order, in the background.")
    public Response begin(@NotNull @Valid WhatIf body) {
        var hash = asked.context(body).hash();
        var reading = envelopes.read(body.envelope());
        if (!(reading instanceof Reading.Found<Envelope>(var _, Open open))) {
            return Replies.read(reading, SimulationsResource::notOpen, NO_SUCH_ENVELOPE);
        }
        var currency = open.ledger().total().currency();
        var scenario = new Scenario(
                body.envelope(),
                Objects.requireNonNullElse(body.from(), Instant.EPOCH),
                Objects.requireNonNullElse(body.to(), asked.now()),
                Optional.ofNullable(body.policy()).map(wanted -> policy(wanted, currency)),
                Optional.ofNullable(body.total()).map(minor -> new Money(minor, currency)),
                Optional.ofNullable(body.arrivals()).map(ArrivalOrder::arrivals));
        if (scenario.to().isBefore(scenario.from())) {
            return Problem.invalid("to", "must not be before from").response();
        }
        var run = simulations
                .begin(body.envelope() + "." + asked.created(), asked.actor(), hash, () -> scenario)
                .orElseThrow(TOO_MANY::exception);
        return Response.accepted(summary(run))
                .location(URI.create("/simulations/" + run.id()))
                .build();
    }

    private static Object notOpen(Envelope envelope) {
        throw NO_SUCH_ENVELOPE.exception();
    }

    private PolicyContent policy(PolicyVersion wanted, String currency) {
        if (!(policies.lookUp(wanted.policy()) instanceof Reading.Found<Policy>(var _, var policy))) {
            throw Problem.invalid("policy.policy", "must be a policy").exception();
        }
        var content = policy.version(wanted.version())
                .orElseThrow(() -> Problem.invalid("policy.version", "must be a version of the policy")
                        .exception())
                .content();
        if (!content.automaticUpTo().currency().equals(currency)) {
            throw Problem.invalid("policy", "must be in the envelope's currency, " + currency)
                    .exception();
        }
        return content;
    }

    @GET
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "The latest simulations of this instance, the newest first.")
    public Map<String, Object> list() {
        return Map.of(
                "items",
                simulations.all().stream().map(SimulationsResource::summary).toList());
    }

    @GET
    @Path("/{simulation}")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "A simulation: how far it is, or what it found.")
    public Response simulation(@Key @PathParam("simulation") String simulation) {
        return at(simulation, SimulationsResource::full);
    }

    @GET
    @Path("/{simulation}/changes")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "Requests that would have ended otherwise, in order of id, page by page.")
    public Response changes(
            @Key @PathParam("simulation") String simulation,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return at(
                simulation,
                run -> Page.of(
                        run.found().stream()
                                .flatMap(found -> found.changes().stream())
                                .filter(change -> change.request().compareTo(after) > 0)
                                .limit(limit + 1L)
                                .toList(),
                        limit,
                        Change::request,
                        Map.of()));
    }

    @GET
    @Path("/{simulation}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "How far a simulation is, told several times a second until it ends (server-sent events).")
    public Multi<Map<String, Object>> events(@Key @PathParam("simulation") String simulation) {
        return simulations
                .find(simulation)
                .orElseThrow(NO_SUCH_SIMULATION::exception)
                .told(SimulationsResource::summary);
    }

    @POST
    @Path("/{simulation}/cancel")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ANALYST})
    @Operation(summary = "Ends a simulation that runs or waits.")
    public Response cancel(@Key @PathParam("simulation") String simulation) {
        asked.context(Asked.NO_BODY);
        return at(simulation, run -> {
            run.cancel();
            return summary(run);
        });
    }

    private Response at(String simulation, Function<Run<Scenario, Reached, Comparison>, Object> body) {
        int dot = simulation.lastIndexOf('.');
        if (dot <= 0) {
            return NO_SUCH_SIMULATION.response();
        }
        return Replies.read(
                envelopes.read(simulation.substring(0, dot)),
                _ -> body.apply(simulations.find(simulation).orElseThrow(NO_SUCH_SIMULATION::exception)),
                NO_SUCH_SIMULATION);
    }

    private static Map<String, Object> summary(Run<Scenario, Reached, Comparison> run) {
        var scenario = run.question();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("simulation", run.id());
        shown.put("envelope", scenario.envelope());
        shown.put("from", scenario.from());
        shown.put("to", scenario.to());
        scenario.policy().ifPresent(policy -> {
            shown.put("policy", policy.policy());
            shown.put("policyVersion", policy.version());
        });
        scenario.total().ifPresent(total -> shown.put("total", total));
        scenario.arrivals().ifPresent(arrivals -> shown.put("arrivals", arrivals));
        shown.put("by", run.by());
        shown.put("begunAt", run.begunAt());
        var state = run.state();
        shown.put("state", state.code());
        if (state instanceof Running(Reached(long offset, long end))) {
            shown.put("offset", offset);
            shown.put("end", end);
        }
        if (state instanceof Failed(var why)) {
            shown.put("why", why);
        }
        return shown;
    }

    private static Map<String, Object> full(Run<Scenario, Reached, Comparison> run) {
        var shown = summary(run);
        run.found().ifPresent(found -> {
            shown.put("identical", found.identical());
            shown.put("changed", found.changes().size());
            shown.put("gained", found.gained());
            shown.put("lost", found.lost());
            shown.put("notApplicable", found.notApplicable());
            shown.put("fact", found.fact());
            shown.put("otherwise", found.otherwise());
        });
        return shown;
    }
}
