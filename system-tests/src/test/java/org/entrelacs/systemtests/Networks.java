package org.entrelacs.systemtests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.ToIntFunction;
import org.entrelacs.deploy.Folders;
import org.entrelacs.deploy.network.Installation;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.NetworkSettings;
import org.entrelacs.deploy.network.Ports;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.asking.Clients;

/// Networks for tests: packaged services and a broker, on ports that nobody holds, with their state below `target`.
final class Networks {
    private static final int LOWEST_BASE = 20_000;
    private static final int HIGHEST_BASE = 30_000;
    private static final int ATTEMPTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Networks() {}

    /// Nothing of it runs yet, and its log is empty. What is started of it ends with this JVM at the latest.
    static Network fresh(String name) {
        return fresh(name, 1);
    }

    /// As above, with several instances of each service.
    static Network fresh(String name, int instances) {
        return endingWithThisJvm(
                new Network(settings(emptied(name), ports(instances, 1), NetworkSettings.USUAL_PREFIX)));
    }

    /// As above, with three brokers behind ports at which the caller has to pass on.
    ///
    /// @param brokerSettings that win over the usual ones
    static Network clustered(String name, int instances, List<String> brokerSettings) {
        Path state = emptied(name);
        return endingWithThisJvm(new Network(new NetworkSettings(
                Installation.at(root()),
                state,
                ports(instances, 3),
                Duration.ZERO,
                NetworkSettings.USUAL_PREFIX,
                brokerSettings)));
    }

    private static Path emptied(String name) {
        Path state = root().resolve("system-tests/target/networks").resolve(name);
        Folders.delete(state);
        return state;
    }

    /// Another network on the same broker and the same ports; the services of only one of them run at a time.
    static Network beside(Network network, String prefix) {
        NetworkSettings settings = network.settings();
        return endingWithThisJvm(new Network(settings(settings.state(), settings.ports(), prefix)));
    }

    private static Network endingWithThisJvm(Network network) {
        Runtime.getRuntime().addShutdownHook(new Thread(network::close));
        return network;
    }

    /// Of the first instances.
    static Clients clients(Network network) {
        return clients(network, _ -> 0);
    }

    /// @param chosen the number of the instance that is asked, anew for each request
    static Clients clients(Network network, ToIntFunction<Service> chosen) {
        return clients(network, chosen, PATIENCE);
    }

    /// As above, of callers who give an attempt up after so long.
    static Clients clients(Network network, ToIntFunction<Service> chosen, Duration answerWithin) {
        return new Clients(
                network.http(),
                service -> network.instances(service)
                        .get(chosen.applyAsInt(service))
                        .uri(),
                actor -> network.tokens().issue(actor),
                answerWithin);
    }

    /// Of the checkout.
    static Path root() {
        Path here = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return here.endsWith("system-tests") ? Objects.requireNonNull(here.getParent()) : here;
    }

    private static NetworkSettings settings(Path state, Ports ports, String prefix) {
        return new NetworkSettings(Installation.at(root()), state, ports, Duration.ZERO, prefix);
    }

    private static Ports ports(int instances, int brokers) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST_BASE, HIGHEST_BASE), instances, brokers);
            if (ports.busy().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports in a row between " + LOWEST_BASE + " and " + HIGHEST_BASE);
    }
}
