package org.entrelacs.benchmarks.kernel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/// Records that the kernel wrote, kept in memory, to be written again by a plain producer: the same keys,
/// headers and payloads to the same partitions.
public final class SameBytes {
    private static final Duration POLL = Duration.ofMillis(200);

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    private SameBytes() {}

    /// The first records of a topic, as many as there are up to `most`.
    public static SameBytes of(PlainClients clients, String topic, int partitions, int most) {
        SameBytes same = new SameBytes();
        try (Consumer<byte[], byte[]> consumer = clients.reader()) {
            for (int number = 0; number < partitions; number++) {
                same.read(consumer, new TopicPartition(topic, number), most / partitions);
            }
        }
        return same;
    }

    private void read(Consumer<byte[], byte[]> consumer, TopicPartition partition, int most) {
        consumer.assign(List.of(partition));
        consumer.seek(partition, 0);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        int before = records.size();
        while (consumer.position(partition) < end && records.size() - before < most) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.headers().lastHeader("ce_kernel") == null) {
                    records.add(record);
                }
            }
        }
    }

    int size() {
        return records.size();
    }

    /// The `number`th record, going round, as a new record to another topic.
    ProducerRecord<byte[], byte[]> to(String topic, long number) {
        ConsumerRecord<byte[], byte[]> record = records.get((int) (number % records.size()));
        return new ProducerRecord<>(topic, record.partition(), record.key(), record.value(), record.headers());
    }

    /// Mean size of key, value and headers.
    public double bytesPerRecord() {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            bytes += record.serializedKeySize() + record.serializedValueSize();
            for (var header : record.headers()) {
                bytes += header.key().length() + header.value().length;
            }
        }
        return bytes / (double) records.size();
    }

    /// Mean size of the event alone.
    public double bytesPerEvent() {
        return records.stream()
                .mapToInt(ConsumerRecord::serializedValueSize)
                .average()
                .orElse(0);
    }
}
