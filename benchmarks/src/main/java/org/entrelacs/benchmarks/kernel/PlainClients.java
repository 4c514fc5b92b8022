package org.entrelacs.benchmarks.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entrelacs.benchmarks.load.Measured;

/// Kafka's own clients, with the settings that the kernel gives its own: same batches, same compression, same
/// acknowledgement; without transactions.
public final class PlainClients {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public PlainClients(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Producer<byte[], byte[]> producer() {
        return new KafkaProducer<>(writer(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Map<String, Object> writer() {
        Map<String, Object> config = shared();
        config.put("enable.idempotence", true);
        config.put("acks", "all");
        config.put("linger.ms", 0);
        config.put("batch.size", 262_144);
        config.put("compression.type", "lz4");
        config.put("buffer.memory", 16L << 20);
        return config;
    }

    /// As the kernel's own.
    Producer<byte[], byte[]> transactional(String id) {
        Map<String, Object> config = writer();
        config.put("linger.ms", 1000);
        config.put("transactional.id", id);
        config.put("retry.backoff.ms", 5);
        config.put("retry.backoff.max.ms", 50);
        Producer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    Consumer<byte[], byte[]> reader() {
        Map<String, Object> config = shared();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "none");
        config.put("fetch.max.wait.ms", 10);
        config.put("max.poll.records", 2000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /// Reads everything committed in a partition, from its beginning to where it ends now, and throws it
    /// away.
    public Measured readAll(String topic, int partition) {
        TopicPartition all = new TopicPartition(topic, partition);
        try (Consumer<byte[], byte[]> consumer = reader()) {
            consumer.assign(List.of(all));
            consumer.seek(all, 0);
            long end = consumer.endOffsets(List.of(all)).getOrDefault(all, 0L);
            long begin = System.nanoTime();
            long records = 0;
            while (consumer.position(all) < end) {
                records += consumer.poll(POLL).count();
            }
            return Measured.counted(records, (System.nanoTime() - begin) / 1e9);
        }
    }

    void create(String topic, int partitions) throws InterruptedException {
        try (Admin admin = Admin.create(shared())) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(topic + " could not be created", e);
        }
    }

    private Map<String, Object> shared() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrapServers);
        config.put("auto.include.jmx.reporter", false);
        config.put("enable.metrics.push", false);
        return config;
    }
}
