package org.entrelacs.edge;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.entrelacs.log.CommandContext;
import org.entrelacs.log.Uuid5;
import org.jspecify.annotations.Nullable;

/// Who asks, and how the request is known again. Inject it; every method throws what becomes a 400 when the header it
/// needs is missing or malformed.
@RequestScoped
public class Asked {
    /// Passed as the body of a command that has none.
    public static final Object NO_BODY = new Object();

    private static final String OCCURRED_AT = "Occurred-At";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final Pattern VERSION = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");

    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;
    private final JsonWebToken token;
    private final InstantSource clock;
    private final CommandHash hash;
    private final UUID network;

    @Inject
    Asked(
            HttpHeaders headers,
            UriInfo uri,
            Request request,
            JsonWebToken token,
            InstantSource clock,
            CommandHash hash,
            EdgeConfig config) {
        this.headers = headers;
        this.uri = uri;
        this.request = request;
        this.token = token;
        this.clock = clock;
        this.hash = hash;
        this.network = Uuid5.of(Uuid5.ENTRELACS, config.prefix());
    }

    /// What surrounds the command of this request.
    ///
    /// @param body as it was read from the request, or [#NO_BODY]; with method, path, query and `Occurred-At` it
    ///     decides whether a repeated key asks for the same thing
    public CommandContext context(Object body) {
        UUID id = commandId();
        return new CommandContext(
                id,
                hash.of(request.getMethod(), pathAndQuery(), header(OCCURRED_AT), body),
                actor(),
                actor(),
                occurredAt(),
                id,
                id,
                traceparent(),
                expectedVersion());
    }

    /// Id of the thing that this request creates. A retry means the same thing.
    public String created() {
        return Uuid5.of(commandId(), "created").toString();
    }

    /// The caller's opaque id: the subject of the token.
    public String actor() {
        return token.getSubject();
    }

    /// The organisation that the token names; empty when it names none.
    public String organisation() {
        @Nullable Object claim = token.getClaim("organisation");
        return claim == null ? "" : claim.toString();
    }

    public Instant now() {
        return clock.instant();
    }

    /// When it happened in the world: the header `Occurred-At` (RFC 3339, not in the future), else now.
    public Instant occurredAt() {
        String text = header(OCCURRED_AT);
        if (text.isEmpty()) {
            return now();
        }
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(now())) {
                throw Problem.invalid(OCCURRED_AT, "must not be in the future").exception();
            }
            return at;
        } catch (DateTimeParseException _) {
            throw Problem.invalid(OCCURRED_AT, "must be an RFC 3339 instant").exception();
        }
    }

    private UUID commandId() {
        var key = IdempotencyKey.of(values(IdempotencyKey.HEADER));
        String path = uri.getRequestUri().getRawPath();
        return Uuid5.of(network, actor(), request.getMethod() + " " + path, key.value());
    }

    private long expectedVersion() {
        String text = header(HttpHeaders.IF_MATCH);
        if (text.isEmpty() || text.equals("*")) {
            return CommandContext.ANY_VERSION;
        }
        var version = VERSION.matcher(text);
        if (!version.matches()) {
            throw Problem.invalid(HttpHeaders.IF_MATCH, "must be one ETag of this stream, or *")
                    .exception();
        }
        return Long.parseLong(version.group(1));
    }

    private String traceparent() {
        String text = header("traceparent");
        return TRACEPARENT.matcher(text).matches() ? text : "";
    }

    private String pathAndQuery() {
        var asked = uri.getRequestUri();
        return asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
    }

    private String header(String name) {
        var values = values(name);
        if (values.size() > 1) {
            throw Problem.invalid(name, "must be given once").exception();
        }
        return values.isEmpty() ? "" : values.getFirst().strip();
    }

    private List<String> values(String name) {
        return Objects.requireNonNullElse(headers.getRequestHeader(name), List.of());
    }
}
