package org.entrelacs.audit.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.entrelacs.deploy.network.Broker;
import org.entrelacs.deploy.network.Installation;
import org.entrelacs.deploy.network.Ports;
import org.entrelacs.deploy.network.ProcessDied;

/// The log of a network that does not run, with a broker of its own for the time of an audit.
final class StoppedNetwork implements AutoCloseable {
    private static final int LOWEST_BASE = 20_000;
    private static final int HIGHEST_BASE = 60_000;
    private static final int ATTEMPTS = 50;

    private final Broker broker;

    private StoppedNetwork(Broker broker) {
        this.broker = broker;
    }

    /// @param root of the checkout
    /// @param data folder that `deploy/demo --keep` was given
    /// @throws IllegalArgumentException when there is no log in it
    /// @throws ProcessDied when no broker starts on it, such as when one runs on it already
    static StoppedNetwork open(Path root, Path data) {
        Path folder = data.resolve("kafka");
        if (!Files.exists(folder.resolve("data").resolve("meta.properties"))) {
            throw new IllegalArgumentException(data + " holds no log: it has to be the DIR of deploy/demo --keep");
        }
        Broker broker = new Broker(Installation.at(root), ports(), folder, data.resolve("logs/audit-broker.log"));
        StoppedNetwork network = new StoppedNetwork(broker);
        Runtime.getRuntime().addShutdownHook(new Thread(network::close, "end of the broker"));
        broker.prepare();
        broker.start();
        broker.awaitReady();
        return network;
    }

    private static Ports ports() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST_BASE, HIGHEST_BASE));
            if (ports.busy().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalArgumentException("there are no free ports for a broker");
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    @Override
    public void close() {
        broker.stop();
    }
}
