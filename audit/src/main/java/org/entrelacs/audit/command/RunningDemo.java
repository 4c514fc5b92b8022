package org.entrelacs.audit.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entrelacs.deploy.network.Actor;
import org.entrelacs.deploy.network.Keys;
import org.entrelacs.deploy.network.Ports;
import org.entrelacs.deploy.network.Runs;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.network.Tokens;

/// The demo that runs from a checkout: its broker, its services, and a token that its own keys sign.
record RunningDemo(String bootstrapServers, Map<String, List<URI>> services, String token) {

    /// @throws IllegalArgumentException when not exactly one runs
    static RunningDemo of(Path root) {
        List<Runs.Run> running = Runs.of(root).all().stream()
                .filter(run -> run.launcher().find().isPresent())
                .toList();
        if (running.size() != 1) {
            throw new IllegalArgumentException(
                    running.isEmpty()
                            ? "no demo runs from here: name a network with --bootstrap or --data"
                            : "several demos run from here: name one with --bootstrap");
        }
        Runs.Run run = running.getFirst();
        Map<String, List<URI>> services = new HashMap<>();
        for (Service service : Service.values()) {
            services.put(service.label(), instances(run, service));
        }
        Tokens tokens = new Tokens(Keys.in(Path.of(run.state()).resolve("keys")));
        String brokers = new Ports(run.portBase()).bootstrapServers();
        return new RunningDemo(brokers, services, tokens.issue(Actor.of("auditor", "admin")));
    }

    private static List<URI> instances(Runs.Run run, Service service) {
        return run.links().entrySet().stream()
                .filter(link -> link.getKey().startsWith(service.title()))
                .map(link -> URI.create(link.getValue()))
                .toList();
    }
}
