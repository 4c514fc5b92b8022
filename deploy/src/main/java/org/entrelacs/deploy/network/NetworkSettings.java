package org.entrelacs.deploy.network;

import java.nio.file.Path;
import java.time.Duration;

/// What one network on this machine is made of.
///
/// @param state folder of its keys, its data and its logs
/// @param clockOffset how far ahead of the machine's clock the network's is
/// @param prefix of the network's topics; networks with different ones share a broker without seeing each other
public record NetworkSettings(Installation installation, Path state, Ports ports, Duration clockOffset, String prefix) {
    public static final String USUAL_PREFIX = "entrelacs";

    public Path keys() {
        return state.resolve("keys");
    }

    public Path data() {
        return state.resolve("kafka");
    }

    public Path logs() {
        return state.resolve("logs");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }
}
