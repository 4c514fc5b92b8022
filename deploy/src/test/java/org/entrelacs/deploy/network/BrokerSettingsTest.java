package org.entrelacs.deploy.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerSettingsTest {
    private final List<String> lines = BrokerSettings.lines(new Ports(7400), Path.of("/data"));

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
}
