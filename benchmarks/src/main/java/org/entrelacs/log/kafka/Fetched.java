package org.entrelacs.log.kafka;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Records as a consumer hands them out: nothing of their headers is text yet.
public final class Fetched {
    private static final Partition FROM = new Partition("benchmark.offers.events", 0);

    private final List<ProducerRecord<byte[], byte[]>> sent;

    private Fetched(List<ProducerRecord<byte[], byte[]>> sent) {
        this.sent = sent;
    }

    public static Fetched of(List<LogRecord> records) {
        OutgoingRecords outgoing = new OutgoingRecords();
        return new Fetched(
                records.stream().map(record -> outgoing.of(record, FROM)).toList());
    }

    public List<StoredRecord> again() {
        List<StoredRecord> stored = new ArrayList<>(sent.size());
        for (ProducerRecord<byte[], byte[]> record : sent) {
            stored.add(KafkaRecords.stored(fetched(record, stored.size())));
        }
        return stored;
    }

    private static ConsumerRecord<byte[], byte[]> fetched(ProducerRecord<byte[], byte[]> sent, long offset) {
        List<Header> headers = new ArrayList<>();
        for (Header header : sent.headers()) {
            ByteBuffer key = ByteBuffer.wrap(header.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            headers.add(new RecordHeader(key, ByteBuffer.wrap(header.value())));
        }
        return new ConsumerRecord<>(
                FROM.topic(),
                FROM.number(),
                offset,
                0,
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                new RecordHeaders(headers),
                Optional.empty());
    }
}
