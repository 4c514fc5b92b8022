package org.entrelacs.edge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entrelacs.edge.Roles;

/// A service, seen from outside.
final class Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;
    private final BadInput.TokenSource tokens;

    Wire(URI service, BadInput.TokenSource tokens) {
        this.service = service;
        this.tokens = tokens;
    }

    record Answer(int status, String contentType, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + body, e);
            }
        }
    }

    String token(String role, String organisation) {
        return tokens.token(role, organisation);
    }

    Answer send(Attempt attempt) {
        return send(attempt.request(service));
    }

    /// Sends what has to be accepted.
    void accepted(Attempt good) {
        Answer answer = send(good);
        assertTrue(answer.status() / 100 == 2, "the good request was answered " + answer.status() + answer.body());
    }

    JsonNode document() {
        var answer = send(HttpRequest.newBuilder(service.resolve("/q/openapi?format=json"))
                .build());
        assertEquals(200, answer.status());
        return answer.json();
    }

    /// Offset up to which each partition is folded: where nothing is written, it stays.
    Map<Integer, Long> offsets() {
        var offsets = new HashMap<Integer, Long>();
        for (JsonNode partition : admin("/admin/partitions").path("items")) {
            offsets.put(
                    partition.path("partition").asInt(),
                    partition.path("nextOffset").asLong());
        }
        return offsets;
    }

    /// The offsets once no reaction is under way.
    Map<Integer, Long> quiet() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() - deadline < 0) {
            boolean behind = isBehind();
            var before = offsets();
            if (!behind && !isBehind() && before.equals(offsets())) {
                return before;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("the service does not come to rest");
    }

    private boolean isBehind() {
        return admin("/admin/lag").findValues("lag").stream().anyMatch(lag -> lag.asLong() > 0);
    }

    private JsonNode admin(String path) {
        var answer = send(HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token(Roles.ADMIN, ""))
                .build());
        assertEquals(200, answer.status(), answer.body());
        return answer.json();
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), contentType, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
