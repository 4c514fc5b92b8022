package org.entrelacs.gatekeeping.envelope.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealGround;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AppealOutcome;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Appeal;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AcknowledgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantInterimMeasure;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.LodgeAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.WithdrawAppeal;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

/// Appeals against decisions, from their lodging to their end.
@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class AppealsResource {
    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 5000;

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Asked asked;

    @Inject
    AppealsResource(Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes, Asked asked) {
        this.envelopes = envelopes;
        this.asked = asked;
    }

    /// @param statement in the person's own words
    public record NewAppeal(
            @NotEmpty List<@NotNull AppealGround> grounds,
            @NotBlank @Size(max = LONGEST_TEXT) String statement) {}

    public record InterimMeasure(
            @NotNull @Valid Amount amount,
            @NotBlank @Size(max = LONGEST) String reason) {}

    /// @param amount only where the decision is varied
    public record Ruled(
            @NotNull AppealOutcome outcome,
            @Nullable @Valid Amount amount,
            @NotBlank @Size(max = LONGEST_TEXT) String explanation) {

        Money remedy() {
            return Amount.givenWhen(
                    outcome == AppealOutcome.VARIED,
                    amount,
                    "amount",
                    "must be given where a decision is varied, and only then");
        }
    }

    @POST
    @Path("/requests/{request}/appeals")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Challenges the decision on a request for the person.")
    public Response lodge(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid NewAppeal body) {
        var appeal = asked.created();
        var command = new LodgeAppeal(
                request,
                appeal,
                asked.actor(),
                List.copyOf(body.grounds()),
                new PersonalText(body.statement()),
                asked.now());
        return Replies.created(
                URI.create("/envelopes/" + envelope + "/requests/" + request + "/appeals/" + appeal),
                envelopes.decide(envelope, asked.context(body), command),
                EnvelopeProblems::of);
    }

    @POST
    @Path("/requests/{request}/appeals/{appeal}/acknowledge")
    @RolesAllowed({Roles.GATEKEEPER, Roles.APPEAL_REVIEWER})
    @Operation(summary = "Tells the person that the appeal has arrived.")
    public Response acknowledge(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Key @PathParam("appeal") String appeal) {
        return done(envelope, Asked.NO_BODY, new AcknowledgeAppeal(request, appeal, asked.actor(), asked.now()));
    }

    @POST
    @Path("/requests/{request}/appeals/{appeal}/interim")
    @RolesAllowed(Roles.APPEAL_REVIEWER)
    @Operation(summary = "Grants money until the appeal is decided, of what was asked and is available.")
    public Response tideOver(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Key @PathParam("appeal") String appeal,
            @NotNull @Valid InterimMeasure body) {
        return done(
                envelope,
                body,
                new GrantInterimMeasure(
                        request,
                        appeal,
                        body.amount().money(),
                        asked.actor(),
                        new PersonalText(body.reason()),
                        asked.now()));
    }

    @POST
    @Path("/requests/{request}/appeals/{appeal}/decide")
    @RolesAllowed(Roles.APPEAL_REVIEWER)
    @Operation(summary = "Decides an appeal; who had a part in the decision that it challenges cannot.")
    public Response decide(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Key @PathParam("appeal") String appeal,
            @NotNull @Valid Ruled body) {
        return done(
                envelope,
                body,
                new DecideAppeal(
                        request,
                        appeal,
                        asked.actor(),
                        body.outcome(),
                        body.remedy(),
                        new PersonalText(body.explanation()),
                        asked.now()));
    }

    @POST
    @Path("/requests/{request}/appeals/{appeal}/withdraw")
    @RolesAllowed(Roles.CASE_MANAGER)
    @Operation(summary = "Takes an appeal back.")
    public Response withdraw(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Key @PathParam("appeal") String appeal,
            @NotNull @Valid Because body) {
        return done(envelope, body, new WithdrawAppeal(request, appeal, body.reason(), asked.now()));
    }

    private Response done(String envelope, Object body, EnvelopeCommand command) {
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @GET
    @Path("/requests/{request}/appeals/{appeal}")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.APPEAL_REVIEWER})
    @Operation(summary = "An appeal, its outcome, and the decision taken again under the original policy and today's.")
    public Response appeal(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Key @PathParam("appeal") String appeal) {
        return Replies.read(
                envelopes.read(envelope), found -> shown(found, request, appeal), EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private static Map<String, Object> shown(Envelope envelope, String request, String appeal) {
        var known = envelope.requests().get(request);
        if (known == null) {
            throw EnvelopeProblems.NO_SUCH_REQUEST.exception();
        }
        var lodged = known.appeals().get(appeal);
        if (lodged == null) {
            throw EnvelopeProblems.NO_SUCH_APPEAL.exception();
        }
        return AppealAnswer.of(lodged);
    }

    @GET
    @Path("/appeals")
    @RolesAllowed({Roles.CASE_MANAGER, Roles.GATEKEEPER, Roles.APPEAL_REVIEWER})
    @Operation(summary = "Appeals in order of request, page by page; all or those of one state.")
    public Response appeals(
            @Key @PathParam("envelope") String envelope,
            @QueryParam("state")
                    @DefaultValue("")
                    @Pattern(regexp = "|pending|decided|withdrawn", message = "must be pending, decided or withdrawn")
                    String state,
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Replies.read(
                envelopes.read(envelope),
                found -> Page.of(
                        found.requests().values().stream()
                                .flatMap(each -> each.appeals().values().stream())
                                .sorted(Comparator.comparing(AppealsResource::name))
                                .filter(appeal -> name(appeal).compareTo(after) > 0)
                                .filter(appeal ->
                                        state.isEmpty() || appeal.state().code().equals(state))
                                .limit(limit + 1L)
                                .map(AppealAnswer::of)
                                .toList(),
                        limit,
                        appeal -> appeal.get("request") + "/" + appeal.get("appeal"),
                        Map.of()),
                EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private static String name(Appeal appeal) {
        return appeal.lodged().request() + "/" + appeal.id();
    }
}
