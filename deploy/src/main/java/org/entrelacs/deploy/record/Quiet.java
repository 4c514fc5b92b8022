package org.entrelacs.deploy.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Service;

/// Services act on each other's events in their own time: waits until none has anything left to do.
public final class Quiet {
    private static final Actor LOOKER = Actor.of("admin-demo", "admin");
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final List<Client> instances;
    private final List<Service> services;
    private final Supplier<Map<String, Long>> events;

    /// Of all services.
    ///
    /// @param instances a client for each instance of the services: each tells of its own partitions
    /// @param events how many the topics hold
    public Quiet(List<Client> instances, Supplier<Map<String, Long>> events) {
        this(instances, List.of(Service.values()), events);
    }

    /// @param services those that run
    public Quiet(List<Client> instances, List<Service> services, Supplier<Map<String, Long>> events) {
        this.instances = instances;
        this.services = services;
        this.events = events;
    }

    /// Returns how many events there are, once no service lags behind and no event has come since the last look.
    ///
    /// @throws IllegalStateException when something still moves after 30 seconds
    public Map<String, Long> await() {
        Instant deadline = Instant.now().plus(WITHIN);
        Map<String, Long> before = Map.of();
        while (Instant.now().isBefore(deadline)) {
            boolean behind = isBehind();
            Map<String, Long> now = events.get();
            if (!behind && now.equals(before)) {
                return now;
            }
            before = now;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IllegalStateException("the services still had work after " + WITHIN.toSeconds() + " s");
    }

    private boolean isBehind() {
        for (Service service : services) {
            Map<String, Set<Integer>> missing = new HashMap<>();
            for (Client instance : instances) {
                for (JsonNode source :
                        instance.read(LOOKER, service, "/admin/lag").path("items")) {
                    if (source.path("lag").asLong() > 0) {
                        return true;
                    }
                    Set<Integer> left = missing.computeIfAbsent(
                            source.path("source").asText(),
                            _ -> partitions(source.path("of").asInt()));
                    source.path("partitions").forEach(number -> left.remove(number.asInt()));
                }
            }
            if (!missing.values().stream().allMatch(Set::isEmpty)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Integer> partitions(int of) {
        return IntStream.range(0, of).boxed().collect(Collectors.toCollection(HashSet::new));
    }
}
