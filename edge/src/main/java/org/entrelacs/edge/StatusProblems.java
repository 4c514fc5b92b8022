package org.entrelacs.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/// The problem of a plain HTTP status, where the framework says no before any of our code is asked.
final class StatusProblems {
    private StatusProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 401 -> plain("unauthorized", status, "A valid bearer token is needed.");
            case 403 -> plain("forbidden", status, "The caller's roles do not allow this.");
            case 404 -> plain("no-such-resource", status, "There is nothing at this path.");
            case 405 -> plain("method-not-allowed", status, "This path does not know this method.");
            case 406 -> plain("not-acceptable", status, "There is no answer of an accepted media type.");
            case 413 -> plain("body-too-large", status, "The body is too large.");
            case 415 -> plain("unsupported-media-type", status, "The body must be JSON.");
            default -> plain("invalid-request", status, "The request is not valid.");
        };
    }

    static Response unauthorized() {
        return of(401).builder().header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
    }

    private static Problem plain(String slug, int status, String title) {
        return new Problem(slug, status, title, Map.of());
    }
}
