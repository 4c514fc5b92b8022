package org.entrelacs.log.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.entrelacs.log.LogUnavailable;

/// Whether these brokers and topics may hold the truth.
final class KafkaFitness {
    private static final int TRANSACTION_VERSION = 2;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "retention.bytes", "-1");

    private static final Map<String, String> LATEST_OF_EACH_KEY = Map.of("cleanup.policy", "compact");

    private final Admin admin;

    KafkaFitness(Admin admin) {
        this.admin = admin;
    }

    /// Transactions of version 2 bump the epoch with every transaction, so that a late write of an earlier one is
    /// refused (KIP-890). The broker's own version cannot be asked; the README says which ones are sound.
    void checkBrokers() {
        var features = KafkaEnds.get(admin.describeFeatures().featureMetadata());
        var version = features.finalizedFeatures().get("transaction.version");
        if (version == null || version.maxVersionLevel() < TRANSACTION_VERSION) {
            throw new IllegalStateException("the brokers' feature transaction.version must be " + TRANSACTION_VERSION
                    + " (kafka-features.sh upgrade --feature transaction.version=2)");
        }
    }

    /// A topic whose records are the truth. Creates it unless it is there, and checks it then.
    void keep(String topic, int partitions) {
        create(topic, partitions, KEPT_FOR_EVER);
    }

    /// A topic of which only the latest record of each key matters.
    void compact(String topic, int partitions) {
        create(topic, partitions, LATEST_OF_EACH_KEY);
    }

    private void create(String topic, int partitions, Map<String, String> settings) {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings);
        try {
            KafkaEnds.get(admin.createTopics(List.of(wanted)).all());
        } catch (LogUnavailable e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        check(topic, partitions, settings);
    }

    private void check(String topic, int partitions, Map<String, String> settings) {
        var description = described(topic);
        if (description.partitions().size() != partitions) {
            throw new IllegalStateException(
                    topic + " has " + description.partitions().size() + " partitions, not " + partitions
                            + ": the number can never change");
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        Config config = KafkaEnds.get(admin.describeConfigs(List.of(resource)).all())
                .values()
                .iterator()
                .next();
        settings.forEach((name, value) -> {
            if (!value.equals(config.get(name).value())) {
                throw new IllegalStateException(topic + ": " + name + " must be " + value + ", not "
                        + config.get(name).value());
            }
        });
    }

    /// A topic that was just created may take a moment to be known to every broker.
    private TopicDescription described(String topic) {
        for (int again = 0; again < 50; again++) {
            try {
                return KafkaEnds.get(admin.describeTopics(List.of(topic)).allTopicNames())
                        .values()
                        .iterator()
                        .next();
            } catch (LogUnavailable e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }
        throw new LogUnavailable(topic + " was created and is still unknown");
    }
}
