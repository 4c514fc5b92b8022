package org.entrelacs.gatekeeping.envelope.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.RecordExpenditure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReleaseCommitment;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.envelope.Provisional;
import org.entrelacs.gatekeeping.envelope.Request;
import org.entrelacs.log.Streams;

@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class RequestsResource {
    private static final String STATES = "|to-be-decided|waiting|partly-granted|granted|refused"
            + "|withdrawn|released|carried-over|to-be-confirmed";
    private static final String TO_BE_CONFIRMED = "to-be-confirmed";

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Asked asked;

    @Inject
    RequestsResource(Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes, Asked asked) {
        this.envelopes = envelopes;
        this.asked = asked;
    }

    public record Expenditure(@NotNull @Valid Amount amount) {}

    @GET
    @Path("/requests")
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ASSESSOR})
    @Operation(
            summary =
                    "Requests against an envelope in order of id, page by page; all, those of one state, or those whose"
                            + " provisional grant awaits a second person (to-be-confirmed).")
    public Response requests(
            @Key @PathParam("envelope") String envelope,
            @QueryParam("state") @DefaultValue("") @Pattern(regexp = STATES, message = "must be a state of a request")
                    String state,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Replies.read(
                envelopes.read(envelope),
                found -> Page.of(
                        found.requests().tailMap(after, false).values().stream()
                                .filter(request -> isIn(state, request))
                                .limit(limit + 1L)
                                .map(RequestAnswer::brief)
                                .toList(),
                        limit,
                        request -> String.valueOf(request.get("request")),
                        Map.of()),
                EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    /// What is granted provisionally and awaits its second person waits or is to be decided besides.
    private static boolean isIn(String state, Request request) {
        return switch (state) {
            case "" -> true;
            case TO_BE_CONFIRMED ->
                request.provisional().filter(Provisional::awaitsConfirmation).isPresent();
            default -> request.standing().code().equals(state);
        };
    }

    @GET
    @Path("/requests/{request}")
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ASSESSOR})
    @Operation(summary = "A request: what was asked, how it was weighed, what became of it and why, its rank now.")
    public Response request(@Key @PathParam("envelope") String envelope, @Key @PathParam("request") String request) {
        return Replies.read(
                envelopes.read(envelope), found -> shown(found, request), EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private Map<String, Object> shown(Envelope envelope, String id) {
        if (!envelope.requests().containsKey(id)) {
            throw EnvelopeProblems.NO_SUCH_REQUEST.exception();
        }
        Request request = envelope.known(id);
        var shown = RequestAnswer.full(request);
        if (envelope instanceof Open open && open.waiting().contains(id)) {
            var now = open.at(asked.now());
            shown.put("now", RequestAnswer.place(now.waiting().place(id), now, now.clock()));
        }
        return shown;
    }

    @GET
    @Path("/waiting-list")
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER})
    @Operation(summary = "Who waits, ranked at this instant, with what explains each rank; page by page.")
    public Response waitingList(
            @Key @PathParam("envelope") String envelope,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Replies.read(
                envelopes.read(envelope), found -> waiting(found, after, limit), EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private Page<Map<String, Object>> waiting(Envelope envelope, String after, int limit) {
        if (!(envelope instanceof Open open)) {
            throw EnvelopeProblems.NO_SUCH_ENVELOPE.exception();
        }
        var now = open.at(asked.now());
        var list = now.waiting();
        if (!after.isEmpty() && !list.contains(after)) {
            throw EnvelopeProblems.NOT_ON_THE_LIST.exception();
        }
        var places = after.isEmpty() ? list.first(limit + 1, now.clock()) : list.behind(after, limit + 1, now.clock());
        var items = places.stream()
                .map(place -> RequestAnswer.place(place, now, now.clock()))
                .toList();
        return Page.of(items, limit, place -> String.valueOf(place.get("request")), Map.of());
    }

    @POST
    @Path("/requests/{request}/withdraw")
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER})
    @Operation(summary = "Takes a request back that waits or is not decided yet.")
    public Response withdraw(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Because body) {
        var command = new WithdrawRequest(request, body.reason(), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @POST
    @Path("/requests/{request}/release")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Gives committed money back, which then goes to those who wait in rank order.")
    public Response release(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Because body) {
        var command = new ReleaseCommitment(request, body.reason(), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @POST
    @Path("/requests/{request}/expenditure")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Records that committed money was spent.")
    public Response spend(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Expenditure body) {
        var command = new RecordExpenditure(request, body.amount().money());
        return Replies.done(envelopes.decide(envelope, asked.context(body), command), EnvelopeProblems::of);
    }
}
