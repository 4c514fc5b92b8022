package org.entrelacs.systemtests;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Client;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;

/// The instances of one service, seen one by one.
final class Instances {
    private static final Actor ADMIN = Actor.of("admin-instances", "admin");
    private static final Duration SHARED_WITHIN = Duration.ofSeconds(90);
    private static final Pattern FORWARDED =
            Pattern.compile("(?m)^entrelacs_forwarded_total\\{ending=\"answered\"\\} ([0-9.E]+)$");

    private final Network network;
    private final Service service;
    private final List<Client> clients;

    Instances(Network network, Service service) {
        this.network = network;
        this.service = service;
        this.clients = network.clients();
    }

    int count() {
        return clients.size();
    }

    /// Numbers of the partitions that an instance serves, by what it says of itself.
    Set<Integer> served(int instance) {
        Set<Integer> numbers = new TreeSet<>();
        for (JsonNode partition :
                clients.get(instance).read(ADMIN, service, "/admin/partitions").path("items")) {
            if (partition.path("phase").asText().equals("SERVING")) {
                numbers.add(partition.path("partition").asInt());
            }
        }
        return numbers;
    }

    /// Returns once every partition is served, each instance serves one at least, and all are ready.
    void awaitShared(int partitions) {
        await().atMost(SHARED_WITHIN).pollInterval(Duration.ofMillis(50)).until(() -> isShared(partitions));
    }

    private boolean isShared(int partitions) {
        List<Integer> all = new ArrayList<>();
        for (int instance = 0; instance < count(); instance++) {
            Set<Integer> served = served(instance);
            if (served.isEmpty() || !network.instances(service).get(instance).isReady()) {
                return false;
            }
            all.addAll(served);
        }
        return all.size() == partitions && Set.copyOf(all).size() == partitions;
    }

    /// How many requests an instance has answered in another one's words.
    long forwarded(int instance) {
        HttpRequest request = HttpRequest.newBuilder(
                        network.instances(service).get(instance).uri().resolve("/q/metrics"))
                .build();
        try {
            Matcher counted = FORWARDED.matcher(network.http()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
            return counted.find() ? (long) Double.parseDouble(counted.group(1)) : 0;
        } catch (IOException e) {
            throw new AssertionError("no metrics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
