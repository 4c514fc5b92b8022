package org.entrelacs.log.kafka;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterExecutionMode;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// One real broker inside this JVM, shared by all tests of it and stopped with it. Every test takes a network of its
/// own.
public final class TestBroker {
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final KafkaCluster CLUSTER = KafkaClusterFactory.create(KafkaClusterConfig.builder()
            .execMode(KafkaClusterExecutionMode.IN_VM)
            .kraftMode(true)
            .brokersNum(1)
            .brokerConfig("auto.create.topics.enable", "false")
            .brokerConfig("add.partitions.to.txn.retry.backoff.ms", "1")
            .build());

    static {
        CLUSTER.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                CLUSTER.close();
            } catch (Exception e) {
                throw new IllegalStateException("the test broker does not stop", e);
            }
        }));
    }

    private TestBroker() {}

    public static String bootstrapServers() {
        return CLUSTER.getBootstrapServers();
    }

    /// A prefix that nobody else uses on this broker.
    public static String newNetwork() {
        return "test" + NETWORKS.incrementAndGet();
    }

    static KafkaLogAccess access(String network) {
        return new KafkaLogAccess(KafkaSettings.of(bootstrapServers(), network, "test"));
    }
}
