package org.entrelacs.log.kafka;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.Partition;
import org.entrelacs.log.RecordHeaders;

/// The kernel's records as Kafka's. Of the headers that neighbours have in common the bytes are made once. For one
/// thread.
final class OutgoingRecords {
    private static final List<String> OFTEN_EQUAL = List.of(
            RecordHeaders.CONTENT_TYPE,
            RecordHeaders.SPEC_VERSION,
            RecordHeaders.SOURCE,
            RecordHeaders.TYPE,
            RecordHeaders.RECORDED_TIME,
            RecordHeaders.DATA_SCHEMA,
            RecordHeaders.OWNER_EPOCH,
            RecordHeaders.COMMAND_ORIGIN);

    private final Map<String, Last> last = new HashMap<>();

    OutgoingRecords() {
        OFTEN_EQUAL.forEach(name -> last.put(name, new Last(name)));
    }

    /// What a header said when it was written last.
    private static final class Last {
        private final String name;
        private String text = "";
        private Header header;

        Last(String name) {
            this.name = name;
            this.header = made(name, text);
        }

        Header saying(String wanted) {
            if (!text.equals(wanted)) {
                text = wanted;
                header = made(name, wanted);
            }
            return header;
        }
    }

    ProducerRecord<byte[], byte[]> of(LogRecord record, Partition to) {
        List<Header> headers = new ArrayList<>(record.headers().size());
        record.headers().forEach((name, text) -> {
            Last before = last.get(name);
            headers.add(before == null ? made(name, text) : before.saying(text));
        });
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(to.topic(), to.number(), key, record.payload(), headers);
    }

    private static Header made(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
