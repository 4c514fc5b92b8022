package org.entrelacs.benchmarks.kernel;

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
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Kafka's own clients, with the settings that the kernel gives its own: same batches, same compression, same
/// acknowledgement; without transactions.
public final class PlainClients {
    private final String bootstrapServers;

    public PlainClients(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    Producer<byte[], byte[]> producer() {
        Map<String, Object> config = shared();
        config.put("enable.idempotence", true);
        config.put("acks", "all");
        config.put("linger.ms", 0);
        config.put("batch.size", 262_144);
        config.put("compression.type", "lz4");
        config.put("buffer.memory", 16L << 20);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    Consumer<byte[], byte[]> reader() {
        Map<String, Object> config = shared();
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "none");
        config.put("fetch.max.wait.ms", 10);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
