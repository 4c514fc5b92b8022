package org.entrelacs.planning.proposal.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entrelacs.contract.planning.PlanEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.edge.Seal;
import org.entrelacs.edge.work.Run;
import org.entrelacs.log.Reading;
import org.entrelacs.log.Streams;
import org.entrelacs.planning.plan.Plan;
import org.entrelacs.planning.plan.PlanCommand;
import org.entrelacs.planning.plan.PlanRefusal;
import org.entrelacs.planning.proposal.PersonInNeed;
import org.entrelacs.planning.proposal.Proposal;
import org.entrelacs.planning.proposal.ProposedLine;
import org.entrelacs.planning.proposal.view.Proposals.Progress;
import org.entrelacs.planning.proposal.view.Proposals.Question;

/// Proposals for the open needs of several people. Nothing is planned by them: a person chooses, person by person. A
/// proposal is known where the partition of its id is owned, so that every instance finds it.
@Path("/proposals")
@RunOnVirtualThread
@Tag(name = "Proposals", description = "What offers could do for several people at once; chosen by people.")
public class ProposalsResource {
    static final Problem NO_SUCH_PROPOSAL = Problem.notFound("no-such-proposal", "No such proposal is remembered.");
    private static final Problem NOTHING_PROPOSED =
            Problem.notFound("nothing-proposed-to-person", "Nothing is proposed to this person.");
    private static final Problem TOO_MANY =
            new Problem("too-many-proposals", 503, "As many proposals as may wait are waiting.", Map.of());

    private final Proposals proposals;
    private final Situations situations;
    private final Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans;
    private final Asked asked;
    private final Seal seal;

    @Inject
    ProposalsResource(
            Proposals proposals,
            Situations situations,
            Streams<PlanCommand, Plan, PlanEvent, PlanRefusal> plans,
            Asked asked,
            Seal seal) {
        this.proposals = proposals;
        this.situations = situations;
        this.plans = plans;
        this.asked = asked;
        this.seal = seal;
    }

    @POST
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Looks for offers for the open needs of several people, in the background.")
    public Response begin(@NotNull @Valid Asking body) {
        String hash = asked.context(body).hash();
        String id = asked.created();
        return here(id, () -> {
            var run = proposals
                    .begin(id, asked.actor(), hash, () -> situations.question(body))
                    .orElseThrow(TOO_MANY::exception);
            return Response.accepted(ProposalSheet.of(run))
                    .location(URI.create("/proposals/" + run.id()))
                    .build();
        });
    }

    @GET
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "The latest proposals of this instance, the newest first.")
    public Map<String, Object> list() {
        return Map.of("items", proposals.all().stream().map(ProposalSheet::of).toList());
    }

    @GET
    @Path("/weights")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "The table that proposals are weighed by unless asked otherwise.")
    public Map<String, Object> weights() {
        var shipped = situations.shipped();
        return Map.of(
                "points", shipped.shown(),
                "severity", shipped.severity(),
                "minutes", shipped.minutes(),
                "parts", shipped.parts(),
                "step", shipped.step());
    }

    @GET
    @Path("/{proposal}")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.ANALYST})
    @Operation(summary = "A proposal: how far it is, or what it found over all people.")
    public Response proposal(@Key @PathParam("proposal") String proposal) {
        return of(proposal, ProposalSheet::of);
    }

    @GET
    @Path("/{proposal}/people")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "What is proposed to each person and why, in the order in which they came, page by page.")
    public Response people(
            @Key @PathParam("proposal") String proposal,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return of(
                proposal,
                run -> Page.of(
                        run.found()
                                .map(found -> people(run, found, following(found, after), limit + 1))
                                .orElse(List.of()),
                        limit,
                        PersonSheet::person,
                        Map.of()));
    }

    private List<PersonSheet> people(Run<Question, Progress, Proposal> run, Proposal found, int from, int count) {
        return found.explained(from, count).stream()
                .map(explained -> PersonSheet.of(
                        run.id(), run.question().start(), explained, line -> seal.of(ProposedLine.SEALED, line)))
                .toList();
    }

    private static int following(Proposal found, String after) {
        return after.isEmpty()
                ? 0
                : found.people().stream().map(PersonInNeed::person).toList().indexOf(after) + 1;
    }

    @GET
    @Path("/{proposal}/people/{person}")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "What is proposed to one person, and why.")
    public Response person(@Key @PathParam("proposal") String proposal, @Key @PathParam("person") String person) {
        return of(proposal, run -> {
            Proposal found = run.found().orElseThrow(NOTHING_PROPOSED::exception);
            int index = following(found, person) - 1;
            if (index < 0) {
                throw NOTHING_PROPOSED.exception();
            }
            return people(run, found, index, 1).getFirst();
        });
    }

    @POST
    @Path("/{proposal}/cancel")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Ends the search; what it has found so far is the proposal.")
    public Response cancel(@Key @PathParam("proposal") String proposal) {
        asked.context(Asked.NO_BODY);
        return of(proposal, run -> {
            run.cancel();
            return ProposalSheet.of(run);
        });
    }

    private Response of(String proposal, Function<Run<Question, Progress, Proposal>, Object> body) {
        return here(
                proposal,
                () -> proposals
                        .find(proposal)
                        .map(run -> Response.ok(body.apply(run)).build())
                        .orElseGet(NO_SUCH_PROPOSAL::response));
    }

    /// By the owner of the partition that a plan of this key would be in.
    private Response here(String id, Supplier<Response> answer) {
        Reading<Plan> place = plans.read(id);
        return place instanceof Reading.Found<Plan> ? answer.get() : Replies.read(place, _ -> "", NO_SUCH_PROPOSAL);
    }
}
