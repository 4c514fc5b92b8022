package org.entrelacs.systemtests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.deploy.record.EventCount;
import org.entrelacs.deploy.record.Quiet;
import org.entrelacs.systemtests.reading.LogReading;
import org.entrelacs.systemtests.reading.WholeLog;

/// The moment when no service has anything left to do.
final class Quiescence {
    private static final Set<String> SERVICES =
            Arrays.stream(Service.values()).map(Service::label).collect(Collectors.toUnmodifiableSet());

    private final Network network;

    private Quiescence(Network network) {
        this.network = network;
    }

    /// Waits for it.
    static Quiescence of(Network network) {
        String brokers = network.broker().bootstrapServers();
        new Quiet(
                        network.clients(),
                        () -> EventCount.of(brokers, network.settings().prefix()))
                .await();
        return new Quiescence(network);
    }

    /// Fails unless the log is then as it has to be.
    Quiescence audited() {
        Audits.clean(network, List.of(Service.values()));
        return this;
    }

    /// All four topics as they are then.
    WholeLog thenRead() {
        return LogReading.of(
                network.broker().bootstrapServers(), network.settings().prefix(), SERVICES);
    }
}
