package org.entrelacs.systemtests.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.entrelacs.deploy.network.Broker;
import org.entrelacs.deploy.network.Network;

/// What happens to one broker. Healed is when it has a copy of everything again: before, no other may be away.
final class BrokerFaults {
    private final Network network;
    private final Cluster cluster;

    BrokerFaults(Network network, Cluster cluster) {
        this.network = network;
        this.cluster = cluster;
    }

    /// @param victim known only when it happens
    Fault killed(Kind kind, String ofWhat, RandomGenerator chance, Supplier<Broker> victim) {
        AtomicReference<Broker> killed = new AtomicReference<>(network.broker());
        return new Fault(
                kind,
                () -> killed.get().name() + ", of " + ofWhat,
                () -> {
                    killed.set(victim.get());
                    killed.get().kill();
                },
                Times.upTo(chance, 3000),
                () -> {
                    killed.get().start();
                    killed.get().awaitReady();
                    cluster.awaitWhole();
                });
    }

    Fault frozen(RandomGenerator chance) {
        Broker victim = network.brokers().get(chance.nextInt(network.brokers().size()));
        Duration lasts = Times.between(chance, 2000, 8000);
        return new Fault(
                Kind.BROKER_FROZEN,
                () -> victim.name() + " for " + lasts.toMillis() + " ms",
                victim::freeze,
                lasts,
                () -> {
                    victim.thaw();
                    cluster.awaitWhole();
                });
    }
}
