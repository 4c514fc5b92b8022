package org.entrelacs.edge.forwarding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A request as its caller sent it, which the owner of the stream has to get unchanged: the command's id and
/// hash derive from it, and the owner checks the token again.
///
/// @param target raw path and query, beginning with `/`
/// @param headers by lower-case name
/// @param body empty when there was none
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record AskedElsewhere(String method, String target, Map<String, List<String>> headers, byte[] body) {
    /// Names the instance that passed a request on. Who gets one with it passes it on no further.
    static final String FORWARDED_BY = "Entrelacs-Forwarded-By";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /// Belong to one connection, or are written anew for the next one (RFC 9110 §7.6.1). Answers come
    /// uncompressed.
    private static final Set<String> OF_ONE_CONNECTION = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    static boolean isOfOneConnection(String lowerCaseName) {
        return OF_ONE_CONNECTION.contains(lowerCaseName);
    }

    /// Who passed it on to here.
    Optional<String> forwardedBy() {
        return headers.getOrDefault(FORWARDED_BY.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    boolean isRead() {
        return READS.contains(method);
    }
}
