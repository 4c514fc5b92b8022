package org.entrelacs.deploy.network;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What one network on this machine is made of.
///
/// @param state folder of its keys, its data and its logs
/// @param clockOffset how far ahead of the machine's clock the network's is
/// @param prefix of the network's topics; networks with different ones share a broker without seeing each other
/// @param brokerSettings lines of the brokers' `server.properties` that win over the usual ones
public record NetworkSettings(
        Installation installation,
        Path state,
        Ports ports,
        Duration clockOffset,
        String prefix,
        List<String> brokerSettings) {
    public static final String USUAL_PREFIX = "entrelacs";

    /// With brokers as usual.
    public NetworkSettings(Installation installation, Path state, Ports ports, Duration clockOffset, String prefix) {
        this(installation, state, ports, clockOffset, prefix, List.of());
    }

    public Path keys() {
        return state.resolve("keys");
    }

    public Path data() {
        return data(0);
    }

    /// @param broker from 0 on
    public Path data(int broker) {
        return state.resolve(broker == 0 ? "kafka" : "kafka-" + (broker + 1));
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }
}
