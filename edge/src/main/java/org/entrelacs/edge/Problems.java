package org.entrelacs.edge;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.edge.Problem.FieldError;
import org.entrelacs.log.Rejection;

/// The problems that are the same in every service.
public final class Problems {
    static final Problem KEY_MISSING = new Problem(
            "idempotency-key-missing",
            400,
            "A command needs the header Idempotency-Key.",
            Map.of("errors", List.of(new FieldError("Idempotency-Key", "is missing"))));

    private Problems() {}

    static Response of(Rejection rejection) {
        return switch (rejection) {
            case Rejection.StaleVersion(long expected, long actual) -> stale(expected, actual);
            case Rejection.KeyReused _ -> Problem.keyReused().response();
            case Rejection.Quarantined _ -> quarantined();
            case Rejection.TooLarge(int bytes, int limit) -> tooLarge(bytes, limit);
            case Rejection.OwnedElsewhere(int partition) -> throw new OwnedElsewhere(partition);
        };
    }

    private static Response stale(long expected, long actual) {
        var members = new LinkedHashMap<String, Object>();
        members.put("expected", expected);
        members.put("actual", actual);
        return new Problem("stale-version", 412, "The stream has changed since the version in If-Match.", members)
                .builder()
                .header(HttpHeaders.ETAG, etag(actual))
                .build();
    }

    static Response quarantined() {
        return new Problem(
                        "stream-quarantined",
                        423,
                        "The history of this stream cannot be read; an administrator must look at it first.",
                        Map.of())
                .response();
    }

    private static Response tooLarge(int bytes, int limit) {
        var members = new LinkedHashMap<String, Object>();
        members.put("bytes", bytes);
        members.put("limit", limit);
        return new Problem("event-too-large", 413, "What this command would write is too large for the log.", members)
                .response();
    }

    /// @param owner address of who is thought to be the owner; empty when nobody is
    public static Response ownedElsewhere(int partition, String owner) {
        var members = new LinkedHashMap<String, Object>();
        members.put("partition", partition);
        if (!owner.isEmpty()) {
            members.put("owner", owner);
        }
        return new Problem("owned-elsewhere", 421, "Another instance of this service owns the stream.", members)
                .response();
    }

    public static Response unavailable(Duration retryAfter) {
        return new Problem("unavailable", 503, "Nothing was done; try again later.", Map.of())
                .builder()
                .header(HttpHeaders.RETRY_AFTER, wholeSeconds(retryAfter))
                .build();
    }

    /// @param read records of the log so far
    /// @param of how many, at most
    static Response stillReading(long read, long of) {
        var members = new LinkedHashMap<String, Object>();
        members.put("read", read);
        members.put("of", of);
        return new Problem("still-reading", 503, "The past is still being read from the log; ask again.", members)
                .builder()
                .header(HttpHeaders.RETRY_AFTER, 1)
                .build();
    }

    public static Response unknown() {
        return new Problem(
                        "outcome-unknown",
                        504,
                        "It is not known whether this was done; ask again with the same Idempotency-Key.",
                        Map.of())
                .response();
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
