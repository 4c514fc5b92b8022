package org.entrelacs.audit.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.entrelacs.log.LogReader.Ends;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.kafka.KafkaRecords;
import org.jspecify.annotations.Nullable;

/// A network on Kafka. Joins no group and writes nothing.
public final class KafkaNetworkLog implements NetworkLog {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SECONDS = 15;

    private final Map<String, Object> client;
    private final String prefix;
    private final Admin admin;
    private final Deque<Consumer<byte[], byte[]>> idle = new ArrayDeque<>();

    /// @param client further settings of the Kafka client, such as security
    /// @throws KafkaException when the settings make no client
    public KafkaNetworkLog(String bootstrapServers, String prefix, Map<String, String> client) {
        this.client = new HashMap<>(client);
        this.client.put("bootstrap.servers", bootstrapServers);
        this.client.put("client.id", prefix + "-audit");
        this.client.put("auto.include.jmx.reporter", false);
        this.client.put("enable.metrics.push", false);
        this.client.put("default.api.timeout.ms", 10_000);
        this.client.put("request.timeout.ms", 8000);
        this.prefix = prefix;
        this.admin = Admin.create(this.client);
    }

    @Override
    public Map<String, Topic> topics() {
        List<String> names = get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(prefix + "."))
                .toList();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        var settings = get(admin.describeConfigs(resources).all());
        Map<String, Topic> topics = new HashMap<>();
        get(admin.describeTopics(names).allTopicNames()).forEach((name, description) -> {
            var config = settings.get(new ConfigResource(ConfigResource.Type.TOPIC, name));
            Map<String, String> values = config == null
                    ? Map.of()
                    : config.entries().stream()
                            .filter(entry -> entry.value() != null)
                            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
            topics.put(name, new Topic(description.partitions().size(), values));
        });
        return topics;
    }

    /// The high watermark is asked first: what is open then cannot be closed behind its back.
    @Override
    public Ends ends(Partition partition) {
        long highWatermark = end(partition, IsolationLevel.READ_UNCOMMITTED);
        long stable = end(partition, IsolationLevel.READ_COMMITTED);
        return new Ends(stable, Math.max(stable, highWatermark));
    }

    private long end(Partition partition, IsolationLevel isolation) {
        TopicPartition asked = KafkaRecords.kafka(partition);
        return get(admin.listOffsets(Map.of(asked, OffsetSpec.latest()), new ListOffsetsOptions(isolation))
                        .partitionResult(asked))
                .offset();
    }

    @Override
    public Entries read(Partition partition, long from, long to) {
        Consumer<byte[], byte[]> consumer = idle.isEmpty() ? consumer("read_committed") : idle.pop();
        consumer.assign(List.of(KafkaRecords.kafka(partition)));
        consumer.seek(KafkaRecords.kafka(partition), from);
        return new KafkaEntries(partition, to, consumer);
    }

    private final class KafkaEntries implements Entries {
        private final Partition partition;
        private final long to;
        private final Consumer<byte[], byte[]> consumer;
        private final Deque<ConsumerRecord<byte[], byte[]>> polled = new ArrayDeque<>();

        KafkaEntries(Partition partition, long to, Consumer<byte[], byte[]> consumer) {
            this.partition = partition;
            this.to = to;
            this.consumer = consumer;
        }

        @Override
        public @Nullable Entry next() {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (polled.isEmpty() && position(consumer, partition) < to) {
                if (System.nanoTime() - deadline > 0) {
                    throw new LogUnavailable(partition + " cannot be read up to offset " + to);
                }
                poll(consumer).forEach(polled::add);
            }
            ConsumerRecord<byte[], byte[]> next = polled.poll();
            return next == null || next.offset() >= to ? null : entry(next);
        }

        @Override
        public void close() {
            if (!idle.contains(consumer)) {
                idle.push(consumer);
            }
        }
    }

    private static Entry entry(ConsumerRecord<byte[], byte[]> record) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        return new Entry(KafkaRecords.stored(record), key);
    }

    @Override
    public long uncommitted(Partition partition, long from, long to) {
        try (var consumer = consumer("read_uncommitted")) {
            consumer.assign(List.of(KafkaRecords.kafka(partition)));
            consumer.seek(KafkaRecords.kafka(partition), from);
            long records = 0;
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (position(consumer, partition) < to && System.nanoTime() - deadline < 0) {
                for (ConsumerRecord<byte[], byte[]> record : poll(consumer)) {
                    records += record.offset() < to ? 1 : 0;
                }
            }
            return records;
        }
    }

    @Override
    public Map<Partition, Long> confirmed(String service, String source) {
        String group = prefix + "." + service + ".reactions." + source;
        Map<Partition, Long> confirmed = new HashMap<>();
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        confirmed.put(KafkaRecords.partition(partition), offset.offset());
                    }
                });
        return confirmed;
    }

    private Consumer<byte[], byte[]> consumer(String isolation) {
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2000);
        // The next partition has to wait for an empty fetch of the last one to end.
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static ConsumerRecords<byte[], byte[]> poll(Consumer<byte[], byte[]> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (KafkaException e) {
            throw new LogUnavailable("the log cannot be read", e);
        }
    }

    private static long position(Consumer<byte[], byte[]> consumer, Partition partition) {
        try {
            return consumer.position(KafkaRecords.kafka(partition));
        } catch (KafkaException e) {
            throw new LogUnavailable("the log cannot be read", e);
        }
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new LogUnavailable("the brokers do not answer", e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new LogUnavailable("the brokers do not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }

    @Override
    public void close() {
        idle.forEach(consumer -> consumer.close(CloseOptions.timeout(Duration.ZERO)));
        admin.close(Duration.ofSeconds(1));
    }
}
