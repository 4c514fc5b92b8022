package org.entrelacs.audit.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entrelacs.audit.check.ServedStates;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.StateHash;

/// Asks running services over `/admin/state-hash`.
public final class AdminStates implements ServedStates {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(WITHIN)
            .build();
    private final Map<String, List<URI>> services;
    private final String token;

    /// @param services the instances of each, by its name; others are not asked
    /// @param token of an administrator
    public AdminStates(Map<String, List<URI>> services, String token) {
        this.services = Map.copyOf(services);
        this.token = token;
    }

    /// Of the instance that is furthest: one that does not own the partition may be behind, or not know it.
    ///
    /// @throws LogUnavailable when no instance of a service that should be asked says it
    @Override
    public Optional<StateHash> of(String service, int partition) {
        List<URI> instances = services.getOrDefault(service, List.of());
        Optional<StateHash> furthest = instances.stream()
                .flatMap(instance -> ask(instance, partition).stream())
                .max(Comparator.comparingLong(StateHash::offset));
        if (furthest.isEmpty() && !instances.isEmpty()) {
            throw new LogUnavailable("no instance of " + service + " says what it serves of partition " + partition);
        }
        return furthest;
    }

    private Optional<StateHash> ask(URI instance, int partition) {
        HttpRequest request = HttpRequest.newBuilder(instance.resolve("/admin/state-hash?partition=" + partition))
                .header("Authorization", "Bearer " + token)
                .timeout(WITHIN)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return Optional.empty();
            }
            JsonNode hash = JSON.readTree(answer.body());
            return Optional.of(new StateHash(
                    partition, hash.path("offset").asLong(), hash.path("sha256").asText()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }
}
