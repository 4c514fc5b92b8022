package org.entrelacs.systemtests.faults;

import java.util.List;
import java.util.random.RandomGenerator;
import org.entrelacs.deploy.network.Network;
import org.entrelacs.deploy.network.Service;
import org.entrelacs.systemtests.account.Load;
import org.entrelacs.systemtests.asking.Clients;
import org.entrelacs.systemtests.proxy.Proxy;
import org.entrelacs.systemtests.proxy.Weather;

/// All that can go wrong with one network.
public final class Faults {
    private final Cluster cluster;
    private final InstanceFaults instances;
    private final BrokerFaults brokers;
    private final NetworkFaults ways;
    private final Strangers strangers;
    private final int partitions;

    /// @param proxies one before each broker
    /// @param clients at work
    /// @param partitions of the service
    public Faults(
            Network network,
            Service service,
            Cluster cluster,
            List<Proxy> proxies,
            Clients clients,
            Load load,
            int partitions) {
        this.cluster = cluster;
        this.instances = new InstanceFaults(network, service, clients);
        this.brokers = new BrokerFaults(network, cluster);
        this.ways = new NetworkFaults(proxies);
        this.strangers = new Strangers(network, cluster, load, partitions);
        this.partitions = partitions;
    }

    /// What the brokers have to be told so that all kinds can happen soon enough.
    public static List<String> brokerSettings() {
        return Strangers.brokerSettings();
    }

    /// One of its kind; what it happens to and for how long is left to chance.
    Fault draw(Kind kind, RandomGenerator chance) {
        int partition = chance.nextInt(partitions);
        return switch (kind) {
            case INSTANCE_KILLED -> instances.killed(chance);
            case INSTANCE_ENDED -> instances.ended(chance);
            case INSTANCE_FROZEN -> instances.frozen(kind, chance, Times.between(chance, 500, 4000));
            // A session is 6 s.
            case ZOMBIE -> instances.frozen(kind, chance, Times.between(chance, 7000, 10_000));
            case CLOCK_FORWARD -> instances.clockForward(chance);
            case CLOCK_BACK -> instances.clockBack(chance);
            case LEADER_KILLED ->
                brokers.killed(kind, cluster.events(partition).toString(), chance, () -> cluster.leader(partition));
            case TRANSACTION_COORDINATOR_KILLED ->
                brokers.killed(
                        kind,
                        cluster.transactionalId(partition),
                        chance,
                        () -> cluster.transactionCoordinator(partition));
            case GROUP_COORDINATOR_KILLED ->
                brokers.killed(kind, cluster.ownersGroup(), chance, cluster::groupCoordinator);
            case BROKER_FROZEN -> brokers.frozen(chance);
            case SLOW -> ways.slow(chance);
            case SLOW_REPLIES -> ways.slowReplies(chance);
            case REPLIES_LOST -> ways.weather(kind, Weather.LOSES_REPLIES, chance);
            case HALF_OPEN -> ways.weather(kind, Weather.STANDS, chance);
            case CONNECTIONS_CUT -> ways.cut(chance);
            case REBALANCE_STORM -> strangers.rebalanceStorm(chance);
            case FOREIGN_TRANSACTION -> strangers.foreignTransaction(chance);
            case TRANSACTIONAL_ID_EXPIRED -> strangers.transactionalIdExpired(chance);
        };
    }
}
