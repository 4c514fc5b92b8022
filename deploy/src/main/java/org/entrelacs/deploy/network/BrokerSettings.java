package org.entrelacs.deploy.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// `server.properties` of a broker on loopback that is a controller too: alone, or one of several that keep a copy
/// of everything each and go on while one of three is away.
///
/// @param number from 0 on
/// @param all where each of them listens
record BrokerSettings(int number, List<Ports.OfBroker> all) {

    Ports.OfBroker ports() {
        return all.get(number);
    }

    List<String> lines(Path data) {
        List<String> lines = new ArrayList<>(List.of(
                "process.roles=broker,controller",
                "node.id=" + node(),
                "controller.quorum.voters=" + voters(),
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + data,
                // A service makes its own topics; a misspelt name must not make one.
                "auto.create.topics.enable=false",
                // Back-to-back transactions of one producer wait for this; the default is 20.
                "add.partitions.to.txn.retry.backoff.ms=1",
                // No waiting for others who might join, and a quick return after a kill.
                "group.initial.rebalance.delay.ms=0",
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=500",
                // A small machine.
                "log.cleaner.dedupe.buffer.size=8388608"));
        lines.addAll(all.size() == 1 ? alone() : oneOfSeveral());
        return lines;
    }

    private List<String> alone() {
        return List.of(
                "listeners=PLAINTEXT://" + at(ports().clients()) + ",CONTROLLER://" + at(ports().controller()),
                "advertised.listeners=PLAINTEXT://" + at(ports().told()),
                "default.replication.factor=1",
                "min.insync.replicas=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.num.partitions=1",
                "transaction.state.log.min.isr=1");
    }

    private List<String> oneOfSeveral() {
        return List.of(
                "listeners=CLIENTS://" + at(ports().clients()) + ",PEERS://" + at(ports().peers()) + ",CONTROLLER://"
                        + at(ports().controller()),
                "advertised.listeners=CLIENTS://" + at(ports().told()) + ",PEERS://" + at(ports().peers()),
                "listener.security.protocol.map=CLIENTS:PLAINTEXT,PEERS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=PEERS",
                "default.replication.factor=" + all.size(),
                "min.insync.replicas=" + majority(),
                "unclean.leader.election.enable=false",
                "offsets.topic.replication.factor=" + all.size(),
                "offsets.topic.num.partitions=" + all.size(),
                "transaction.state.log.replication.factor=" + all.size(),
                "transaction.state.log.num.partitions=" + all.size(),
                "transaction.state.log.min.isr=" + majority());
    }

    private int majority() {
        return all.size() / 2 + 1;
    }

    private String voters() {
        return IntStream.range(0, all.size())
                .mapToObj(broker -> node(broker) + "@" + at(all.get(broker).controller()))
                .collect(Collectors.joining(","));
    }

    int node() {
        return node(number);
    }

    private static int node(int broker) {
        return broker + 1;
    }

    private static String at(int port) {
        return "127.0.0.1:" + port;
    }
}
