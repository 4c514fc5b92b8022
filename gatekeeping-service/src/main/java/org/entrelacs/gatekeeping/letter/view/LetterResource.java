package org.entrelacs.gatekeeping.letter.view;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.entrelacs.contract.gatekeeping.EnvelopeEvent;
import org.entrelacs.edge.Asked;
import org.entrelacs.edge.Key;
import org.entrelacs.edge.Problem;
import org.entrelacs.edge.Problems;
import org.entrelacs.edge.Replies;
import org.entrelacs.edge.Roles;
import org.entrelacs.gatekeeping.envelope.Envelope;
import org.entrelacs.gatekeeping.envelope.EnvelopeCommand;
import org.entrelacs.gatekeeping.envelope.EnvelopeRefusal;
import org.entrelacs.gatekeeping.letter.Letter;
import org.entrelacs.gatekeeping.letter.Matter;
import org.entrelacs.gatekeeping.tally.Past;
import org.entrelacs.gatekeeping.tally.view.Tallies;
import org.entrelacs.gatekeeping.wording.Document;
import org.entrelacs.gatekeeping.wording.Language;
import org.entrelacs.gatekeeping.wording.Pages;
import org.entrelacs.log.Reading.Found;
import org.entrelacs.log.Streams;

/// The decision on a request as the person reads it.
@Path("/envelopes/{envelope}")
@RunOnVirtualThread
public class LetterResource {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Problem NO_SUCH_ENVELOPE = Problem.notFound("no-such-envelope", "There is no such envelope.");
    private static final Problem NO_SUCH_REQUEST =
            Problem.notFound("no-such-request", "The envelope knows no such request.");

    private final Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes;
    private final Tallies tallies;
    private final Asked asked;

    @Inject
    LetterResource(
            Streams<EnvelopeCommand, Envelope, EnvelopeEvent, EnvelopeRefusal> envelopes,
            Tallies tallies,
            Asked asked) {
        this.envelopes = envelopes;
        this.tallies = tallies;
        this.asked = asked;
    }

    @GET
    @Path("/requests/{request}/letter")
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @RolesAllowed({Roles.GATEKEEPER, Roles.CASE_MANAGER, Roles.APPEAL_REVIEWER})
    @Operation(summary = "The letter about a request in plain words, as sentences with their data or as a page.")
    public Response letter(
            @Key @PathParam("envelope") String envelope,
            @Key @PathParam("request") String request,
            @QueryParam("language") @DefaultValue("fr") @Pattern(regexp = Language.CODES, message = "must be fr or en")
                    String language,
            @Context Request wanted) {
        var reading = envelopes.read(envelope);
        if (!(reading instanceof Found<Envelope>(long version, var state)) || version == 0) {
            return Replies.read(reading, found -> found, NO_SUCH_ENVELOPE);
        }
        if (!state.requests().containsKey(request)) {
            return NO_SUCH_REQUEST.response();
        }
        return past(envelope, version, request)
                .map(past -> Replies.read(
                        reading, found -> letter(found, request, past, Language.of(language)), NO_SUCH_ENVELOPE))
                .map(answer -> Pages.of(wanted, answer))
                .map(LetterResource::forTheReaderAlone)
                .orElseGet(() -> Problems.unavailable(PATIENCE));
    }

    /// Counted up to what the letter speaks of, so that a departure just signed is not missing.
    private Optional<Past> past(String envelope, long version, String request) {
        return tallies.of(envelope, version, PATIENCE, tally -> tally.past(request))
                .flatMap(past -> past);
    }

    private Document letter(Envelope envelope, String request, Past past, Language language) {
        return Letter.about(Matter.of(envelope, request, past, asked.now()), language);
    }

    private static Response forTheReaderAlone(Response letter) {
        return Response.fromResponse(letter)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
