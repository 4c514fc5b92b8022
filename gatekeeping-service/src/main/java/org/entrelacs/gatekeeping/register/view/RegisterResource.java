package org.entrelacs.gatekeeping.register.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Page;
import org.entrelacs.edge.Problem;
import org.entrelacs.gatekeeping.register.PublicAccount;
import org.entrelacs.gatekeeping.register.PublicOverview;
import org.entrelacs.gatekeeping.register.PublicOverview.Entry;
import org.entrelacs.gatekeeping.register.RegisterDocument;
import org.entrelacs.gatekeeping.tally.view.Tallies;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Pages;
import org.entrelacs.gatekeeping.wording.PolicyDocument;

/// How budgets are shared out, for everybody and without a token: rationales that only insiders can read
/// are not public (ADR 18).
@Path("/register")
@RunOnVirtualThread
public class RegisterResource {
    private static final String FOR_A_MINUTE = "public, max-age=60";
    private static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");
    private static final Problem NO_SUCH_VERSION =
            Problem.notFound("no-such-policy-version", "The policy has no such version.");

    private final Tallies tallies;
    private final Accounts accounts;
    private final InstantSource clock;

    @Inject
    RegisterResource(Tallies tallies, Accounts accounts, InstantSource clock) {
        this.tallies = tallies;
        this.accounts = accounts;
        this.clock = clock;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(summary = "All adopted policies, and envelopes page by page; for everybody, as data or as a page.")
    public Response overview(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("language") @DefaultValue("fr") @Pattern(regexp = Language.CODES, message = "must be fr or en")
                    String language,
            @Context Request wanted) {
        var open = tallies.each(entry -> entry.getValue().terms().map(terms -> Entry.of(entry.getKey(), terms)));
        var following = open.stream()
                .flatMap(Optional::stream)
                .filter(entry -> entry.envelope().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        var page = Page.of(following, limit, Entry::envelope, Map.of());
        var overview = new PublicOverview(tallies.adoptions(PublicOverview::policies), page.items(), page.next());
        return shown(wanted, Pages.isWanted(wanted) ? RegisterDocument.of(overview, Language.of(language)) : overview);
    }

    @GET
    @Path("/{envelope}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(summary = "One envelope: its policies, thresholds, months and rounded counts; for everybody.")
    public Response account(
            @Key @PathParam("envelope") String envelope,
            @QueryParam("language") @DefaultValue("fr") @Pattern(regexp = Language.CODES, message = "must be fr or en")
                    String language,
            @Context Request wanted) {
        PublicAccount account = accounts.of(envelope, clock.instant()).orElseThrow(NO_SUCH_ENVELOPE::exception);
        return shown(wanted, Pages.isWanted(wanted) ? RegisterDocument.of(account, Language.of(language)) : account);
    }

    @GET
    @Path("/policies/{policy}/versions/{n}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @PermitAll
    @Operation(summary = "An adopted version of a policy in plain words, as sentences or as a page; for everybody.")
    public Response policy(
            @Key @PathParam("policy") String policy,
            @PathParam("n") int n,
            @QueryParam("language") @DefaultValue("fr") @Pattern(regexp = Language.CODES, message = "must be fr or en")
                    String language,
            @Context Request wanted) {
        var adopted = tallies.adoptions(adoptions -> adoptions.of(policy, n)).orElseThrow(NO_SUCH_VERSION::exception);
        Document told = PolicyDocument.of(
                adopted.content(),
                Optional.of(new PolicyDocument.Adoption(adopted.by(), adopted.on())),
                Language.of(language));
        return shown(wanted, told);
    }

    private static Response shown(Request wanted, Object told) {
        var answer = Response.ok(told, MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_MINUTE)
                .build();
        return Pages.of(wanted, answer);
    }
}
