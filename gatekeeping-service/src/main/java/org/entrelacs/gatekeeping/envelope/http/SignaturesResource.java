package org.entrelacs.gatekeeping.envelope.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entrelacs.contract.Money;
import org.entrelacs.contract.PersonalText;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.AuthorityDelegated;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DecisionOutcome;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent.DisplacementRecorded;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Delegation;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Confirm;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.Choice.Depart;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DecideRequest;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.DelegateAuthority;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand.EndDelegation;
import org.entrelacs.gatekeeping.envelope.EnvelopeDecider;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.envelope.Hand;
import org.entrelacs.gatekeeping.envelope.Open;
import org.entrelacs.gatekeeping.weighing.EligibilityRule;
import org.entrelacs.log.Streams;
import org.entrelacs.log.Verdict;
import org.jspecify.annotations.Nullable;

/// Decisions by people, and the authority that they lend each other.
@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class SignaturesResource {
    private static final int LONGEST = 500;
    private static final int LONGEST_EXPLANATION = 5000;
    private static final String OUTCOMES = "|granted|partially-granted|deferred|refused";
    private static final PersonalText NO_WORDS = new PersonalText("");
    private static final String CODE = "[a-z][a-z0-9-]{0,63}";

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Asked asked;

    @Inject
    SignaturesResource(Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes, Asked asked) {
        this.envelopes = envelopes;
        this.asked = asked;
    }

    /// @param amount only for a grant in part
    /// @param reason its code, such as `family-situation`
    public record Departure(
            @NotNull DecisionOutcome outcome,
            @Valid @Nullable Amount amount,

            @NotNull @Pattern(regexp = CODE, message = "must be a code such as family-situation")
            String reason,

            @NotBlank @Size(max = LONGEST_EXPLANATION) String explanation) {

        Choice choice() {
            var part = Amount.givenWhen(
                    outcome == DecisionOutcome.PARTIALLY_GRANTED,
                    amount,
                    "departure.amount",
                    "must be given for a grant in part, and only then");
            return new Depart(outcome, part, reason, new PersonalText(explanation));
        }
    }

    /// @param onBehalfOf who delegated their authority; absent for one's own
    /// @param departure absent to confirm what the policy says
    public record Signature(
            @Nullable @Key String onBehalfOf,
            @Nullable @Valid Departure departure) {}

    public record NewDelegation(
            @NotNull @Key String to,
            @NotNull @Valid Amount upTo,
            @NotNull Instant until,
            @NotBlank @Size(max = LONGEST) String reason) {}

    @POST
    @Path("/requests/{request}/decide")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Signs a decision that the policy proposes: confirms it, or departs from it with a reason.")
    public Response decide(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @NotNull @Valid Signature body) {
        var command = new DecideRequest(request, hand(body), choice(body), asked.now());
        return Replies.done(
                envelopes.decide(envelope, asked.context(body), command), Decisions::of, EnvelopeProblems::of);
    }

    @GET
    @Path("/requests/{request}/displacement")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "What a decision of one's own would take from others, were it taken now.")
    public Response displacement(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @Parameter(description = "of a departure from the policy; absent to confirm what it says")
                    @QueryParam("outcome")
                    @DefaultValue("")
                    @Pattern(regexp = OUTCOMES, message = "must be the outcome of a decision")
                    String outcome,
            @Parameter(description = "minor units, for a grant in part")
                    @QueryParam("amount")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(EligibilityRule.LARGEST)
                    long amount) {
        return Replies.read(
                envelopes.read(envelope),
                found -> displacement(request, outcome, amount, found),
                EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private Object displacement(String request, String outcome, long amount, Envelope envelope) {
        if (!(envelope instanceof Open open)) {
            throw EnvelopeProblems.NO_SUCH_ENVELOPE.exception();
        }
        var part = new Money(amount, open.ledger().total().currency());
        var choice = outcome.isEmpty() ? new Confirm() : new Depart(outcome(outcome), part, "foreseen", NO_WORDS);
        var command = new DecideRequest(request, Hand.own(asked.actor()), choice, asked.now());
        return switch (EnvelopeDecider.foresee(command, open)) {
            case Verdict.Accepted<DisplacementRecorded, EnvelopeRefusal>(var records) -> displacement(records);
            case Verdict.Refused<DisplacementRecorded, EnvelopeRefusal>(var why) ->
                throw EnvelopeProblems.of(why).exception();
        };
    }

    private static DecisionOutcome outcome(String code) {
        return DecisionOutcome.valueOf(code.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    private static Map<String, Object> displacement(List<DisplacementRecorded> records) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put(
                "displaced",
                records.stream().flatMap(record -> record.displaced().stream()).toList());
        shown.put(
                "delayed",
                records.stream().flatMap(record -> record.delayed().stream()).toList());
        records.forEach(record -> {
            shown.put("granted", record.granted());
            shown.put("leftWith", record.leftWith());
            shown.put("leftWithout", record.leftWithout());
        });
        return shown;
    }

    private Hand hand(Signature body) {
        return body.onBehalfOf() == null ? Hand.own(asked.actor()) : new Hand(asked.actor(), body.onBehalfOf());
    }

    private static Choice choice(Signature body) {
        return body.departure() == null ? new Confirm() : body.departure().choice();
    }

    @POST
    @Path("/delegations")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Lends one's own authority to another gatekeeper for a while.")
    public Response delegate(@Key @PathParam("envelope") String envelope, @NotNull @Valid NewDelegation body) {
        var delegation = asked.created();
        var terms = new AuthorityDelegated(
                delegation, asked.actor(), body.to(), body.upTo().money(), body.until(), body.reason());
        var outcome = envelopes.decide(envelope, asked.context(body), new DelegateAuthority(terms, asked.now()));
        return Replies.created(
                URI.create("/envelopes/" + envelope + "/delegations/" + delegation), outcome, EnvelopeProblems::of);
    }

    @POST
    @Path("/delegations/{delegation}/end")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Takes lent authority back.")
    public Response end(@Key @PathParam("envelope") String envelope, @Key @PathParam("delegation") String delegation) {
        var command = new EndDelegation(delegation, asked.actor(), asked.now());
        return Replies.done(envelopes.decide(envelope, asked.context(Asked.NO_BODY), command), EnvelopeProblems::of);
    }

    @GET
    @Path("/delegations")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ADMIN})
    @Operation(summary = "Who may act on whose authority, those that are over included.")
    public Response delegations(@Key @PathParam("envelope") String envelope) {
        return Replies.read(
                envelopes.read(envelope),
                found -> Map.of("items", delegations(found)),
                EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    @GET
    @Path("/delegations/{delegation}")
    @RolesAllowed({Roles.GATEKEEPER, Roles.ADMIN})
    @Operation(summary = "One delegation.")
    public Response delegation(
            @Key @PathParam("envelope") String envelope, @Key @PathParam("delegation") String delegation) {
        return Replies.read(
                envelopes.read(envelope), found -> shown(found, delegation), EnvelopeProblems.NO_SUCH_ENVELOPE);
    }

    private Map<String, Object> shown(Envelope envelope, String delegation) {
        var known = envelope instanceof Open open ? open.delegations().get(delegation) : null;
        if (known == null) {
            throw EnvelopeProblems.NO_SUCH_DELEGATION.exception();
        }
        return shown(known);
    }

    private List<Map<String, Object>> delegations(Envelope envelope) {
        if (!(envelope instanceof Open open)) {
            throw EnvelopeProblems.NO_SUCH_ENVELOPE.exception();
        }
        return open.delegations().values().stream().map(this::shown).toList();
    }

    private Map<String, Object> shown(Delegation delegation) {
        var terms = delegation.terms();
        var shown = new LinkedHashMap<String, Object>();
        shown.put("delegation", terms.delegation());
        shown.put("from", terms.from());
        shown.put("to", terms.to());
        shown.put("upTo", terms.upTo());
        shown.put("until", terms.until());
        shown.put("reason", terms.reason());
        shown.put("holds", delegation.holdsAt(asked.now()));
        return shown;
    }
}
