package org.entrelacs.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.entrelacs.log.Outcome;
import org.entrelacs.log.Outcome.Committed;
import org.entrelacs.log.Reading;

/// Outcome to HTTP, written once for all services. A reply to a command is a function of the version and the
/// events of that command alone, so a repeat gets the same bytes. What another instance owns leaves as
/// [OwnedElsewhere] and is answered by that one.
public final class Replies {
    private Replies() {}

    /// 201 with `Location`, `ETag` and the body `{"id":…,"version":…}`; the id is the last segment of the location.
    ///
    /// @param location path of what was created, without host: the caller knows where it asked
    public static <E, R> Response created(URI location, Outcome<E, R> outcome, Function<R, Problem> problems) {
        return created(
                location,
                outcome,
                committed -> {
                    var body = new LinkedHashMap<String, Object>();
                    body.put("id", lastSegment(location));
                    body.put("version", committed.version());
                    return body;
                },
                problems);
    }

    /// As above, with a body made of the command's own events.
    public static <E, R> Response created(
            URI location,
            Outcome<E, R> outcome,
            Function<Committed<E, R>, Object> body,
            Function<R, Problem> problems) {
        return switch (outcome) {
            case Committed<E, R> committed ->
                json(201, committed.version(), body.apply(committed))
                        .header(HttpHeaders.LOCATION, location.toString())
                        .build();
            case Outcome.Refused<E, R>(var why) -> problems.apply(why).response();
            case Outcome.Rejected<E, R>(var why) -> Problems.of(why);
            case Outcome.Unavailable<E, R>(var retryAfter) -> Problems.unavailable(retryAfter);
            case Outcome.Unknown<E, R> _ -> Problems.unknown();
        };
    }

    /// 200 with `ETag` and the body `{"version":…}`.
    public static <E, R> Response done(Outcome<E, R> outcome, Function<R, Problem> problems) {
        return done(outcome, committed -> Map.of("version", committed.version()), problems);
    }

    /// 200 with `ETag` and a body made of the command's own events.
    public static <E, R> Response done(
            Outcome<E, R> outcome, Function<Committed<E, R>, Object> body, Function<R, Problem> problems) {
        return switch (outcome) {
            case Committed<E, R> committed ->
                json(200, committed.version(), body.apply(committed)).build();
            case Outcome.Refused<E, R>(var why) -> problems.apply(why).response();
            case Outcome.Rejected<E, R>(var why) -> Problems.of(why);
            case Outcome.Unavailable<E, R>(var retryAfter) -> Problems.unavailable(retryAfter);
            case Outcome.Unknown<E, R> _ -> Problems.unknown();
        };
    }

    /// 200 with `ETag` and the state as the caller may see it; `absent` when nothing has happened in the stream.
    public static <S> Response read(Reading<S> reading, Function<S, Object> body, Problem absent) {
        return switch (reading) {
            case Reading.Found<S>(long version, var _) when version == 0 -> absent.response();
            case Reading.Found<S>(long version, var state) ->
                json(200, version, body.apply(state)).build();
            case Reading.Quarantined<S> _ -> Problems.quarantined();
            case Reading.Unavailable<S>(var retryAfter) -> Problems.unavailable(retryAfter);
            case Reading.OwnedElsewhere<S>(int partition) -> throw new OwnedElsewhere(partition);
        };
    }

    private static Response.ResponseBuilder json(int status, long version, Object body) {
        return Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.ETAG, Problems.etag(version))
                .entity(body);
    }

    private static String lastSegment(URI location) {
        String path = location.getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
