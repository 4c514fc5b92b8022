package org.entrelacs.log.kafka;

import io.kroxylicious.testing.kafka.api.KafkaCluster;
import io.kroxylicious.testing.kafka.common.KafkaClusterConfig;
import io.kroxylicious.testing.kafka.common.KafkaClusterExecutionMode;
import io.kroxylicious.testing.kafka.common.KafkaClusterFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;

/// One real broker, shared by all tests of this JVM and stopped with it: in a container where Docker answers,
/// inside this JVM otherwise. Every test takes a network of its own.
public final class TestBroker {
    private static final String IMAGE = "apache/kafka:4.3.1";
    private static final AtomicInteger NETWORKS = new AtomicInteger();
    private static final String BOOTSTRAP_SERVERS =
            DockerClientFactory.instance().isDockerAvailable() ? inContainer() : inThisJvm();

    private TestBroker() {}

    /// Testcontainers ends it together with this JVM.
    private static String inContainer() {
        KafkaContainer container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_ADD_PARTITIONS_TO_TXN_RETRY_BACKOFF_MS", "1");
        container.start();
        return container.getBootstrapServers();
    }

    private static String inThisJvm() {
        KafkaCluster cluster = KafkaClusterFactory.create(KafkaClusterConfig.builder()
                .execMode(KafkaClusterExecutionMode.IN_VM)
                .kraftMode(true)
                .brokersNum(1)
                .brokerConfig("auto.create.topics.enable", "false")
                .brokerConfig("add.partitions.to.txn.retry.backoff.ms", "1")
                .build());
        cluster.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                cluster.close();
            } catch (Exception e) {
                throw new IllegalStateException("the test broker does not stop", e);
            }
        }));
        return cluster.getBootstrapServers();
    }

    public static String bootstrapServers() {
        return BOOTSTRAP_SERVERS;
    }

    /// A prefix that nobody else uses on this broker.
    public static String newNetwork() {
        return "test" + NETWORKS.incrementAndGet();
    }

    static KafkaLogAccess access(String network) {
        return new KafkaLogAccess(KafkaSettings.of(bootstrapServers(), network, "test"));
    }
}
