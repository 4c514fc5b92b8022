package org.entrelacs.log.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Between the kernel's records and Kafka's.
public final class KafkaRecords {
    private static final byte[] NO_PAYLOAD = {};

    private KafkaRecords() {}

    /// In order within each partition.
    static List<StoredRecord> stored(ConsumerRecords<byte[], byte[]> records) {
        List<StoredRecord> stored = new ArrayList<>(records.count());
        for (TopicPartition from : records.partitions()) {
            Partition at = partition(from);
            records.records(from).forEach(record -> stored.add(stored(at, record)));
        }
        return stored;
    }

    public static StoredRecord stored(ConsumerRecord<byte[], byte[]> record) {
        return stored(new Partition(record.topic(), record.partition()), record);
    }

    private static StoredRecord stored(Partition at, ConsumerRecord<byte[], byte[]> record) {
        byte[] payload = record.value() == null ? NO_PAYLOAD : record.value();
        return new StoredRecord(at, record.offset(), new HeadersOnDemand(record.headers()), payload);
    }

    public static TopicPartition kafka(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    public static Partition partition(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }
}
