package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {
    private final List<String> second =
            new BrokerSettings(1, new Ports(7400, 1, 3).ofBrokers()).lines(Path.of("/data"));
    private final List<String> lines = new BrokerSettings(0, new Ports(7400).ofBrokers()).lines(Path.of("/data"));

    @Test
    void nobody_outside_this_machine_reaches_the_broker() {
        assertTrue(lines.contains("listeners=PLAINTEXT://127.0.0.1:7405,CONTROLLER://127.0.0.1:7406"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auto.create.topics.enable=false",
                "add.partitions.to.txn.retry.backoff.ms=1",
                "transaction.state.log.min.isr=1",
                "broker.session.timeout.ms=2000",
                "log.dirs=/data"
            })
    void what_the_log_relies_on_is_set(String line) {
        assertTrue(lines.contains(line));
    }

    @Test
    void a_broker_of_three_tells_clients_another_port_than_it_listens_on() {
        assertTrue(second.contains(
                "listeners=CLIENTS://127.0.0.1:7412,PEERS://127.0.0.1:7413,CONTROLLER://127.0.0.1:7414"));
        assertTrue(second.contains("advertised.listeners=CLIENTS://127.0.0.1:7411,PEERS://127.0.0.1:7413"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node.id=2",
                "controller.quorum.voters=1@127.0.0.1:7410,2@127.0.0.1:7414,3@127.0.0.1:7418",
                "default.replication.factor=3",
                "min.insync.replicas=2",
                "transaction.state.log.min.isr=2",
                "unclean.leader.election.enable=false"
            })
    void of_three_one_may_be_away(String line) {
        assertTrue(second.contains(line));
    }
}
