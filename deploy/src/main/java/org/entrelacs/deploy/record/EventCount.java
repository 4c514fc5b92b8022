package org.entrelacs.deploy.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.entrelacs.log.RecordHeaders;

/// How many events the topics of a network hold, read from the topics themselves. What the kernel writes for itself,
/// such as `OwnerStarted`, does not count.
public final class EventCount {
    private static final Duration POLL = Duration.ofMillis(200);

    private EventCount() {}

    /// By topic, in the order of their names; only committed events.
    ///
    /// @param prefix of the network's topics
    public static Map<String, Long> of(String bootstrapServers, String prefix) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(prefix + ".")
                            && topic.getKey().endsWith(".events"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return count(consumer, partitions);
        }
    }

    private static Map<String, Long> count(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<String, Long> counts = new TreeMap<>();
        partitions.forEach(partition -> counts.put(partition.topic(), 0L));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.headers().lastHeader(RecordHeaders.KERNEL) == null) {
                    counts.merge(record.topic(), 1L, Long::sum);
                }
            }
        }
        return counts;
    }
}
