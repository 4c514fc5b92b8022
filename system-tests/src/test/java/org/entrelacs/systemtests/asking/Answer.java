package org.entrelacs.systemtests.asking;

import java.net.http.HttpResponse;
import java.util.Set;

/// What a service said, as far as two answers to one command must be equal.
///
/// @param etag empty when there was none
/// @param location empty when there was none
public record Answer(int status, String body, String etag, String location) {
    /// Not done (503), or perhaps done (504): the same key tells.
    private static final Set<Integer> ASK_AGAIN = Set.of(503, 504);

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.body(),
                response.headers().firstValue("ETag").orElse(""),
                response.headers().firstValue("Location").orElse(""));
    }

    public boolean isDefinite() {
        return !ASK_AGAIN.contains(status);
    }

    public boolean isAcknowledged() {
        return status >= 200 && status < 300;
    }

    /// The rules said no, or the request made no sense: nothing was written.
    public boolean isRefused() {
        return status >= 400 && status < 500;
    }
}
