package org.entrelacs.log.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Between the kernel's records and Kafka's.
public final class KafkaRecords {
    private KafkaRecords() {}

    static ProducerRecord<byte[], byte[]> outgoing(Partition to, LogRecord record) {
        List<Header> headers = new ArrayList<>(record.headers().size());
        for (Map.Entry<String, String> header : record.headers().entrySet()) {
            headers.add(new RecordHeader(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)));
        }
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(to.topic(), to.number(), key, record.payload(), headers);
    }

    public static StoredRecord stored(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        return new StoredRecord(new Partition(record.topic(), record.partition()), record.offset(), headers, payload);
    }

    public static TopicPartition kafka(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    public static Partition partition(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }
}
