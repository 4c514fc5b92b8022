package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The clients, each with the settings that the kernel's guarantees rest on.
final class KafkaClients {
    /// Most records that one poll of a reader gives.
    static final int PORTION = 2000;

    private final KafkaSettings settings;

    KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    Admin admin() {
        Map<String, Object> config = shared("admin");
        config.put("request.timeout.ms", 5000);
        config.put("default.api.timeout.ms", 8000);
        return Admin.create(config);
    }

    /// Writes one partition in transactions. The timeouts are nested (request < delivery < block < transaction), so
    /// that a slow broker is noticed here before the coordinator gives the transaction up.
    ///
    /// It lingers longer than it takes to hand a group over: the flush at the end sends the group whole. Without
    /// lingering its first records would leave alone, as small requests in front of the others.
    Producer<byte[], byte[]> owner(String transactionalId) {
        Map<String, Object> config = shared(transactionalId);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 1000);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 262_144);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        config.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, 50);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 9000);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Writes inbox records: idempotent, in order, no transactions.
    Producer<byte[], byte[]> inbox(String name) {
        Map<String, Object> config = shared(name);
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 9000);
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Reads assigned partitions, committed records only. A missing offset is an error, never a silent jump.
    ///
    /// @param patience how long a broker may hold an empty fetch; a seek has to wait for that fetch to end
    Consumer<byte[], byte[]> reader(String name, Duration patience) {
        Map<String, Object> config = consumer(name);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, PORTION);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return consumer(config);
    }

    /// Shares a source with the other instances of a service.
    Consumer<byte[], byte[]> group(String group, String name) {
        Map<String, Object> config = consumer(name);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 2000);
        member(config, group, Duration.ofMillis(500));
        return consumer(config);
    }

    /// Takes part in a group for the sake of the assignment alone. A heartbeat is how a member learns that
    /// another one has left: the partitions of that one are nobody's until then.
    Consumer<byte[], byte[]> owners(String group, String name) {
        Map<String, Object> config = consumer(name);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        member(config, group, Duration.ofMillis(25));
        return consumer(config);
    }

    private void member(Map<String, Object> config, String group, Duration heartbeat) {
        int session = Math.toIntExact(settings.sessionTimeout().toMillis());
        config.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, session);
        config.put(
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                Math.min(session / 3, Math.toIntExact(heartbeat.toMillis())));
    }

    private Map<String, Object> consumer(String name) {
        Map<String, Object> config = shared(name);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 8000);
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        config.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 20);
        return config;
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> shared(String name) {
        Map<String, Object> config = new HashMap<>(settings.client());
        config.put("bootstrap.servers", settings.bootstrapServers());
        config.put("client.id", settings.instance() + "-" + name);
        config.put("reconnect.backoff.ms", 20);
        config.put("reconnect.backoff.max.ms", 500);
        config.put("auto.include.jmx.reporter", false);
        config.put("enable.metrics.push", false);
        return config;
    }
}
