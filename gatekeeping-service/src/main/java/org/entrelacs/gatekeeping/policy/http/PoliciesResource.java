package org.entrelacs.gatekeeping.policy.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.gatekeeping.PolicyEvent;
import org.entrelacs.contract.gatekeeping.PolicyEvent.PolicyDrafted;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.policy.Policy;
import org.entrelacs.gatekeeping.policy.Policy.Adopted;
import org.entrelacs.gatekeeping.policy.Policy.Draft;
import org.entrelacs.gatekeeping.policy.PolicyCommand;
import org.entrelacs.gatekeeping.policy.PolicyCommand.AdoptPolicy;
import org.entrelacs.gatekeeping.policy.PolicyCommand.DraftPolicy;
import org.entrelacs.gatekeeping.policy.PolicyRefusal;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Pages;
import org.entrelacs.gatekeeping.wording.PolicyDocument;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Streams;

@Path("/policies/{policy}")
@RunOnVirtualThread
public class PoliciesResource {
    private static final int LONGEST = 500;
    private static final int MOST_ENVELOPES = 1000;

    private final Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies;
    private final Asked asked;

    @Inject
    PoliciesResource(Streams<PolicyCommand, Policy, PolicyEvent, PolicyRefusal> policies, Asked asked) {
        this.policies = policies;
        this.asked = asked;
    }

    public record Adoption(
            @NotBlank @Size(max = LONGEST) String by,
            @NotNull LocalDate on,
            @NotNull @Size(max = MOST_ENVELOPES) List<@NotNull @Key String> envelopes) {}

    @POST
    @Path("/versions")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Drafts the next version of a policy.")
    public Response draft(@Key @PathParam("policy") String policy, @NotNull @Valid NewVersion body) {
        var outcome =
                policies.decide(policy, asked.context(body), new DraftPolicy(body.proposed(policy), asked.actor()));
        return Replies.created(
                URI.create("/policies/" + policy + "/versions/" + drafted(outcome)),
                outcome,
                committed -> {
                    var reply = new LinkedHashMap<String, Object>();
                    reply.put("id", String.valueOf(drafted(committed)));
                    reply.put("policy", policy);
                    reply.put("policyVersion", drafted(committed));
                    reply.put("version", committed.version());
                    return reply;
                },
                PolicyProblems::of);
    }

    /// 0 when nothing was drafted.
    private static int drafted(Outcome<PolicyEvent, PolicyRefusal> outcome) {
        return outcome instanceof Committed<PolicyEvent, PolicyRefusal> committed
                        && committed.events().getFirst() instanceof PolicyDrafted drafted
                ? drafted.content().version()
                : 0;
    }

    @POST
    @Path("/versions/{n}/adopt")
    @RolesAllowed(Roles.GATEKEEPER)
    @Operation(summary = "Records that a body adopted a version, which never changes from then on.")
    public Response adopt(
            @Key @PathParam("policy") String policy, @PathParam("n") int n, @NotNull @Valid Adoption body) {
        var today = asked.now().atOffset(ZoneOffset.UTC).toLocalDate();
        var command = new AdoptPolicy(n, body.by(), body.on(), body.envelopes(), asked.actor(), today);
        return Replies.done(policies.decide(policy, asked.context(body), command), PolicyProblems::of);
    }

    @GET
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ASSESSOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "All versions of a policy.")
    public Response read(@Key @PathParam("policy") String policy) {
        return Replies.read(
                policies.read(policy),
                state -> Map.of(
                        "policy",
                        policy,
                        "versions",
                        state.versions().stream().map(PoliciesResource::shown).toList()),
                PolicyProblems.NO_SUCH_POLICY);
    }

    @GET
    @Path("/versions/{n}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.ASSESSOR, Roles.ANALYST, Roles.ADMIN})
    @Operation(summary = "One version of a policy, as data or as a page in plain words.")
    public Response version(
            @Key @PathParam("policy") String policy,
            @PathParam("n") int n,
            @QueryParam("language") @DefaultValue("fr") @Pattern(regexp = Language.CODES, message = "must be fr or en")
                    String language,
            @Context Request wanted) {
        boolean asPage = Pages.isWanted(wanted);
        var answer = Replies.read(
                policies.read(policy),
                state -> state.version(n)
                        .map(version -> asPage ? told(version, Language.of(language)) : shown(version))
                        .orElseThrow(PolicyProblems.NO_SUCH_VERSION::exception),
                PolicyProblems.NO_SUCH_POLICY);
        return Pages.of(wanted, answer);
    }

    private static Object told(Policy.Version version, Language language) {
        return PolicyDocument.of(
                version.content(),
                version.status() instanceof Adopted(var by, var on, var _)
                        ? Optional.of(new PolicyDocument.Adoption(by, on))
                        : Optional.empty(),
                language);
    }

    private static Map<String, Object> shown(Policy.Version version) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("version", version.content().version());
        switch (version.status()) {
            case Draft _ -> shown.put("status", "draft");
            case Adopted(var by, var on, var envelopes) -> {
                shown.put("status", "adopted");
                shown.put("by", by);
                shown.put("on", on);
                shown.put("envelopes", envelopes);
            }
        }
        shown.put("drafter", version.drafter());
        shown.put("content", version.content());
        return shown;
    }
}
