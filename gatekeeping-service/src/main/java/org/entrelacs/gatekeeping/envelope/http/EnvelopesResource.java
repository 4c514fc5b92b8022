package org.entrelacs.gatekeeping.envelope.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.Entitlement;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.EnvelopeOpened;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.AdjustEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.CloseEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.OpenEnvelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;
import org.jspecify.annotations.Nullable;

@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class EnvelopesResource {
    private static final int LONGEST = 500;

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies;
    private final Asked asked;

    @Inject
    EnvelopesResource(
            Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes,
            Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies,
            Asked asked) {
        this.envelopes = envelopes;
        this.policies = policies;
        this.asked = asked;
    }

    public record NewEnvelope(
            @NotBlank @Size(max = LONGEST) String territory,
            @NotBlank @Size(max = LONGEST) String programme,
            @NotNull Entitlement entitlement,
            @NotNull @Valid Amount total,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotNull @Key String policy) {

        EnvelopeOpened terms() {
            return new EnvelopeOpened(territory, programme, entitlement, total.money(), from, to);
        }
    }

    public record Adjustment(
            @NotNull @Valid Amount change,
            @NotBlank @Size(max = LONGEST) String authority,
            @NotBlank @Size(max = LONGEST) String reason) {}

    /// @param successor absent when nothing is carried over
    public record Closing(
            @Nullable @Key String successor,
            @NotBlank @Size(max = LONGEST) String authority) {}

    @POST
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Opens a budget under the version of a policy that is in force.")
    public Response open(@Key @PathParam("envelope") String envelope, @NotNull @Valid NewEnvelope body) {
        var context = asked.context(body);
        var reading = policies.lookUp(body.policy());
        if (!(reading instanceof Found<Policy>(var _, var policy))) {
            return Replies.read(reading, Policy::versions, EnvelopeProblems.POLICY_NOT_ADOPTED);
        }
        var inForce = policy.inForce();
        if (inForce.isEmpty()) {
            return EnvelopeProblems.POLICY_NOT_ADOPTED.response();
        }
        var outcome = envelopes.decide(envelope, context, new OpenEnvelope(body.terms(), inForce.get(), asked.now()));
        return Replies.created(URI.create("/envelopes/" + envelope), outcome, EnvelopeProblems::of);
    }

    @POST
    @Path("/adjust")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Adds money, which goes to those who wait in rank order, or takes available money away.")
    public Response adjust(@Key @PathParam("envelope") String envelope, @NotNull @Valid Adjustment body) {
        var command = new AdjustEnvelope(body.change().money(), body.authority(), body.reason(), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @POST
    @Path("/close")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(
            summary = "Closes the books of a period that is over. A successor takes over what is left and who waits, as"
                    + " soon as it accepts; without one, who waits is refused.")
    public Response close(@Key @PathParam("envelope") String envelope, @NotNull @Valid Closing body) {
        if (envelope.equals(body.successor())) {
            return Problem.invalid("successor", "must be another envelope").response();
        }
        var successor = Objects.requireNonNullElse(body.successor(), "");
        var command = new CloseEnvelope(successor, body.authority(), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @GET
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "The ledger of an envelope, its policy and how many requests stand where.")
    public Response read(@Key @PathParam("envelope") String envelope) {
        return Replies.read(
                envelopes.read(envelope), state -> shown(envelope, state), EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private Map<String, Object> shown(String id, Envelope envelope) {
        if (!(envelope instanceof Open open)) {
            throw EnvelopeProblems.NO_SUCH_ENVELOPE.exception();
        }
        var shown = new LinkedHashMap<String, Object>();
        var terms = open.terms();
        shown.put("envelope", id);
        shown.put("territory", terms.territory());
        shown.put("programme", terms.programme());
        shown.put("entitlement", terms.entitlement());
        shown.put("from", terms.from());
        shown.put("to", terms.to());
        shown.put("ledger", open.ledger());
        shown.put("spendable", open.spendable(open.instant(asked.now())));
        shown.put("threshold", open.pace().threshold());
        shown.put("cycle", open.pace().cycle());
        shown.put("policy", open.policy().policy());
        shown.put("policyVersion", open.policy().version());
        open.closure().ifPresent(closure -> shown.put("closure", closure));
        shown.put("requests", counts(open));
        return shown;
    }

    private static Map<String, Integer> counts(Open open) {
        var counts = new TreeMap<String, Integer>();
        for (var request : open.requests().values()) {
            counts.merge(request.standing().code(), 1, Integer::sum);
        }
        return counts;
    }
}
