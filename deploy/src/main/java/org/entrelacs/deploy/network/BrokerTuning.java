package org.entrelacs.deploy.network;

import java.util.ArrayList;
import java.util.List;

/// What a broker is started for.
///
/// @param java options of its JVM: heap, collector, compilers
/// @param settings lines of `server.properties` that win over the usual ones
public record BrokerTuning(List<String> java, List<String> settings) {
    /// Quick to start; a broker that works for years takes the second compiler too.
    static final List<String> SMALL = List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    static BrokerTuning quickStart(Installation installation) {
        List<String> java = new ArrayList<>(SMALL);
        java.addAll(installation.quickBrokerStart());
        return new BrokerTuning(java, List.of());
    }
}
