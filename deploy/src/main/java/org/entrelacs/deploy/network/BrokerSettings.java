package org.entrelacs.deploy.network;

import java.nio.file.Path;
import java.util.List;

/// `server.properties` of a broker that is alone, on loopback.
final class BrokerSettings {
    private BrokerSettings() {}

    static List<String> lines(Ports ports, Path data) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + ports.controller(),
                "listeners=PLAINTEXT://127.0.0.1:" + ports.broker() + ",CONTROLLER://127.0.0.1:" + ports.controller(),
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + ports.broker(),
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + data,
                // A service makes its own topics; a misspelt name must not make one.
                "auto.create.topics.enable=false",
                // Alone, hence one copy of everything.
                "default.replication.factor=1",
                "min.insync.replicas=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.num.partitions=1",
                "transaction.state.log.min.isr=1",
                // Back-to-back transactions of one producer wait for this; the default is 20.
                "add.partitions.to.txn.retry.backoff.ms=1",
                // No waiting for others who might join, and a quick return after a kill.
                "group.initial.rebalance.delay.ms=0",
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=500",
                // A small machine.
                "log.cleaner.dedupe.buffer.size=8388608");
    }
}
