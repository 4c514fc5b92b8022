package org.entrelacs.gatekeeping.envelope.http;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ConfirmProvisionalGrant;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.GrantProvisionally;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.ReviewEmergency;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.log.Streams;

/// Money for somebody who cannot wait for the decision: granted by one person, confirmed by a
/// second one, looked at afterwards by a third.
@Path("/envelopes/{envelope}/requests/{request}/provisional")
@RunOnVirtualThread
public class EmergenciesResource {
    private static final int LONGEST = 5000;
    private static final int MOST_EVIDENCE = 50;

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Asked asked;

    @Inject
    EmergenciesResource(Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes, Asked asked) {
        this.envelopes = envelopes;
        this.asked = asked;
    }

    /// @param evidence ids of the documents that attest it, at least one
    public record Emergency(
            @NotBlank @Size(max = LONGEST) String reason,
            @NotNull @Size(min = 1, max = MOST_EVIDENCE) List<@NotNull @Key String> evidence) {}

    public record Judgement(
            @NotNull Boolean justified,
            @NotBlank @Size(max = LONGEST) String explanation) {}

    @POST
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Attests that the person cannot wait: the policy's lump sum at once, for a while.")
    public Response grant(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Emergency body) {
        var command = new GrantProvisionally(
                request, asked.actor(), new PersonalText(body.reason()), List.copyOf(body.evidence()), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @POST
    @Path("/confirm")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Confirms a provisional grant as the second person; it lapses otherwise.")
    public Response confirm(@Key @PathParam("envelope") String envelope, @Key @PathParam("request") String request) {
        var command = new ConfirmProvisionalGrant(request, asked.actor(), asked.now());
        return Replies.done(envelopes.decide(envelope, asked.context(Asked.NO_BODY), command), EnvelopeProblems::of);
    }

    @POST
    @Path("/review")
    @RolesAllowed({Roles.GATEKEEPER, Roles.APPEAL_REVIEWER})
    @Operation(summary = "Judges afterwards, as somebody who had no part in it, whether the urgency was real.")
    public Response review(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Judgement body) {
        var command = new ReviewEmergency(
                request, asked.actor(), body.justified(), new PersonalText(body.explanation()), asked.now());
        return Replies.done(envelopes.decide(envelope, asked.context(body), command), EnvelopeProblems::of);
    }
}
