package org.entrelacs.systemtests.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.asking.Order;

/// Asks for simulations, and listens until they are over.
public final class Simulations {
    private static final Actor ANALYST = Actor.of("analyst-simulations", "analyst");
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final String DATA = "data:";

    private final Network network;
    private final Clients clients;

    public Simulations(Network network, Clients clients) {
        this.network = network;
        this.clients = clients;
    }

    /// Begins one of an envelope's whole past under the first version of a policy; returns its id.
    ///
    /// @param key a new one for each simulation
    public String begin(String envelope, String policy, String key) {
        return clients.mustGive(
                        new Order(ANALYST, Service.GATEKEEPING, "/simulations", key, """
                        {"envelope": "%s", "policy": {"policy": "%s", "version": 1}}""".formatted(envelope, policy)))
                .path("simulation")
                .asText();
    }

    /// Begins so many at once, which wait for each other, and follows all of them at once.
    public List<Found> together(int count, String envelope, String policy) {
        List<String> begun = IntStream.range(0, count)
                .mapToObj(number -> begin(envelope, policy, "together-" + number))
                .toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Found> found = new ArrayList<>();
            for (Future<Found> one :
                    begun.stream().map(id -> threads.submit(() -> follow(id))).toList()) {
                found.add(one.get());
            }
            return found;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("a simulation was not followed to its end", e);
        }
    }

    /// Follows a simulation to its end.
    public Found follow(String simulation) throws IOException, InterruptedException {
        List<Progress> progress = listen(simulation);
        JsonNode summary = read("/simulations/" + simulation);
        Map<String, End> changes = new TreeMap<>();
        String after = "";
        do {
            JsonNode page = read("/simulations/" + simulation + "/changes?limit=500&after=" + after);
            page.path("items")
                    .forEach(change -> changes.put(change.path("request").asText(), End.of(change.path("otherwise"))));
            after = page.path("next").asText("");
        } while (!after.isEmpty());
        return new Found(progress, summary, changes);
    }

    private List<Progress> listen(String simulation) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        network.service(Service.GATEKEEPING).uri().resolve("/simulations/" + simulation + "/events"))
                .timeout(WITHIN)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + network.tokens().issue(ANALYST))
                .build();
        HttpResponse<Stream<String>> told = network.http().send(request, HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = told.body()) {
            return lines.filter(line -> line.startsWith(DATA))
                    .map(line -> Progress.of(Clients.json(line.substring(DATA.length()))))
                    .toList();
        }
    }

    private JsonNode read(String path) {
        return Clients.json(clients.read(ANALYST, Service.GATEKEEPING, path));
    }
}
