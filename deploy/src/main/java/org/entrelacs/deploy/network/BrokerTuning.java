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

    private static final List<String> ONE_OF_SEVERAL =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    static BrokerTuning quickStart(Installation installation) {
        return quickStart(installation, 1, List.of());
    }

    /// @param brokers how many there are beside each other; only one alone may write the archive of its classes
    static BrokerTuning quickStart(Installation installation, int brokers, List<String> settings) {
        List<String> java = new ArrayList<>(brokers == 1 ? SMALL : ONE_OF_SEVERAL);
        java.addAll(brokers == 1 ? installation.quickBrokerStart() : installation.knownBrokerClasses());
        return new BrokerTuning(java, settings);
    }
}
