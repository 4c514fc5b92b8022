package org.entrelacs.audit.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
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
    private final Map<String, URI> services;
    private final String token;

    /// @param services by name; others are not asked
    /// @param token of an administrator
    public AdminStates(Map<String, URI> services, String token) {
        this.services = Map.copyOf(services);
        this.token = token;
    }

    /// @throws LogUnavailable when a service that should be asked does not answer
    @Override
    public Optional<StateHash> of(String service, int partition) {
        URI address = services.get(service);
        if (address == null) {
            return Optional.empty();
        }
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/admin/state-hash?partition=" + partition))
                .header("Authorization", "Bearer " + token)
                .timeout(WITHIN)
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new LogUnavailable(service + " does not say what it serves: status " + answer.statusCode());
            }
            JsonNode hash = JSON.readTree(answer.body());
            return Optional.of(new StateHash(
                    partition, hash.path("offset").asLong(), hash.path("sha256").asText()));
        } catch (IOException e) {
            throw new LogUnavailable(service + " cannot be asked what it serves", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }
}
