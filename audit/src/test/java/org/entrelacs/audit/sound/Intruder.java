package org.entrelacs.audit.sound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Does to a network's topics what nobody may.
public final class Intruder implements AutoCloseable {
    private final String bootstrapServers;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    public Intruder(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    public void write(Partition to, String key, Map<String, String> headers, byte[] payload) {
        var _ = producer.send(record(to, key, headers, payload));
        producer.flush();
    }

    public void write(Partition to, String key, StoredRecord record) {
        write(to, key, record.headers(), record.payload());
    }

    public void write(Partition to, String key, StoredRecord record, String header, String value) {
        write(to, key, Records.with(record, header, value));
    }

    public void abort(Partition to, String text) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "intruder");
        try (var undecided = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            undecided.initTransactions();
            undecided.beginTransaction();
            var _ = undecided.send(record(to, "nobody", Map.of(), text.getBytes(UTF_8)));
            undecided.flush();
            undecided.abortTransaction();
        }
    }

    public void configure(String topic, String setting, String value) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        await(admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    public void widen(String topic, int partitions) {
        await(admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(partitions)))
                .all());
    }

    private static ProducerRecord<byte[], byte[]> record(
            Partition to, String key, Map<String, String> headers, byte[] payload) {
        List<Header> all = headers.entrySet().stream()
                .map(header -> (Header)
                        new RecordHeader(header.getKey(), header.getValue().getBytes(UTF_8)))
                .toList();
        return new ProducerRecord<>(to.topic(), to.number(), key.getBytes(UTF_8), payload, all);
    }

    private static void await(KafkaFuture<?> done) {
        try {
            done.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
