package org.entrelacs.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went wrong, told as RFC 9457 `application/problem+json`. It never repeats what the caller sent.
///
/// @param slug the stable `type` is `/problems/<slug>`, with a page of that name in the docs
/// @param title one sentence, the same for every problem of this type
/// @param members further members of the JSON object, in this order: the data of a refusal. None may be called
///     `type`, `title` or `status`
public record Problem(String slug, int status, String title, Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final MediaType TYPE = MediaType.valueOf(MEDIA_TYPE);
    static final JsonMapper JSON = Json.mapper();

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /// The rules say no.
    public static Problem conflict(String slug, String title, Map<String, Object> members) {
        return new Problem(slug, 409, title, members);
    }

    public static Problem notFound(String slug, String title) {
        return new Problem(slug, 404, title, Map.of());
    }

    /// The caller's role would do, but not for this: another organisation's, another manager's.
    public static Problem forbidden(String slug, String title) {
        return new Problem(slug, 403, title, Map.of());
    }

    /// Not understood, one entry per field.
    public static Problem invalid(List<FieldError> errors) {
        return new Problem("invalid-request", 400, "The request is not valid.", Map.of("errors", errors));
    }

    /// For what a constraint annotation can't say, such as a code that no table knows.
    public static Problem invalid(String field, String reason) {
        return invalid(List.of(new FieldError(field, reason)));
    }

    /// The `Idempotency-Key` came with another request before.
    public static Problem keyReused() {
        return new Problem(
                "idempotency-key-reused", 422, "This Idempotency-Key was used for another request.", Map.of());
    }

    /// @param field path within the body, or the name of a header or parameter
    /// @param reason what it should be; never what it was
    public record FieldError(String field, String reason) {}

    public Response response() {
        return builder().build();
    }

    /// To leave a resource from where no response can be returned. Nothing logs it.
    public WebApplicationException exception() {
        return new WebApplicationException(title, response());
    }

    Response.ResponseBuilder builder() {
        return Response.status(status).type(TYPE).entity(json());
    }

    String json() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "/problems/" + slug);
        body.put("title", title);
        body.put("status", status);
        members.forEach(body::putIfAbsent);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the members of problem " + slug + " are no JSON", e);
        }
    }
}
