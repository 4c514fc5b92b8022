package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.entrelacs.log.LogAccess.InboxWriter;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.PartitionNumber;

/// Writes the inbox of one service.
final class KafkaInboxWriter implements InboxWriter {
    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final int partitions;

    KafkaInboxWriter(Producer<byte[], byte[]> producer, String topic, int partitions) {
        this.producer = producer;
        this.topic = topic;
        this.partitions = partitions;
    }

    @Override
    public void write(List<LogRecord> records) {
        try {
            OutgoingRecords outgoing = new OutgoingRecords();
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (LogRecord record : records) {
                Partition to = new Partition(topic, PartitionNumber.of(record.key(), partitions));
                sent.add(producer.send(outgoing.of(record, to)));
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new LogUnavailable("not everything reached " + topic, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        } catch (KafkaException e) {
            throw new LogUnavailable("not everything reached " + topic, e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
