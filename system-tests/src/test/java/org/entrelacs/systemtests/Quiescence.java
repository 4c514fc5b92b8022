package org.entrelacs.systemtests;

import java.util.List;
import java.util.stream.Collectors;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.record.EventCount;
import org.entrelacs.deploy.record.Quiet;
import org.entrelacs.systemtests.reading.LogReading;
import org.entrelacs.systemtests.reading.WholeLog;

/// The moment when no service has anything left to do.
final class Quiescence {
    private final Network network;
    private final List<Service> running;

    private Quiescence(Network network, List<Service> running) {
        this.network = network;
        this.running = running;
    }

    /// Waits for it.
    static Quiescence of(Network network) {
        return of(network, List.of(Service.values()));
    }

    /// Waits for it in a network of which only some services run.
    static Quiescence of(Network network, List<Service> running) {
        String brokers = network.bootstrapServers();
        new Quiet(
                        network.clients(),
                        running,
                        () -> EventCount.of(brokers, network.settings().prefix()))
                .await();
        return new Quiescence(network, running);
    }

    /// Fails unless the log is then as it has to be.
    Quiescence audited() {
        Audits.clean(network, running);
        return this;
    }

    /// All their topics of events as they are then.
    WholeLog thenRead() {
        return LogReading.of(
                network.bootstrapServers(),
                network.settings().prefix(),
                running.stream().map(Service::label).collect(Collectors.toUnmodifiableSet()));
    }
}
