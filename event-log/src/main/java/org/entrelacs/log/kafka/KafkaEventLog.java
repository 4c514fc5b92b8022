package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.entrelacs.log.EventLog;
import org.entrelacs.log.LogReader;
import org.entrelacs.log.LogRecord;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.jspecify.annotations.Nullable;

/// [EventLog] on one Kafka partition. The transactional id is that of the partition, so that Kafka itself shuts out
/// the owner before.
final class KafkaEventLog implements EventLog {
    private final Partition partition;
    private final String transactionalId;
    private final KafkaClients clients;
    private final KafkaMarkers markers;
    private final LogReader reader;
    private final OutgoingRecords outgoing = new OutgoingRecords();
    private long last = -1;
    private boolean committed;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaEventLog(Partition partition, KafkaClients clients, KafkaMarkers markers, LogReader reader) {
        this.partition = partition;
        this.transactionalId = partition + "#0";
        this.clients = clients;
        this.markers = markers;
        this.reader = reader;
    }

    @Override
    public Partition partition() {
        return partition;
    }

    @Override
    public void fence() {
        try {
            if (producer == null) {
                producer = clients.owner(transactionalId);
            }
            producer.initTransactions();
        } catch (KafkaException e) {
            throw new LogUnavailable("cannot become the writer of " + partition, e);
        }
    }

    @Override
    public void endHanging() {
        markers.endHanging(partition, transactionalId);
    }

    /// Out of every failure here the caller closes this log and fences again: after a timeout an abort could let a
    /// late batch in behind its marker (KAFKA-14053), so none is tried.
    @Override
    public List<Long> append(List<LogRecord> records) {
        Producer<byte[], byte[]> open = opened();
        try {
            open.beginTransaction();
            List<Future<RecordMetadata>> sent = new ArrayList<>(records.size());
            for (LogRecord record : records) {
                sent.add(open.send(outgoing.of(record, partition)));
            }
            open.flush();
            List<Long> offsets = new ArrayList<>(sent.size());
            for (Future<RecordMetadata> one : sent) {
                offsets.add(offset(one));
            }
            last = offsets.getLast();
            committed = false;
            return offsets;
        } catch (KafkaException e) {
            throw new LogUnavailable("nothing was written to " + partition, e);
        }
    }

    private long offset(Future<RecordMetadata> sent) {
        try {
            RecordMetadata metadata = sent.get();
            if (!metadata.hasOffset()) {
                throw new LogUnavailable("the broker did not say at which offset of " + partition + " it wrote");
            }
            return metadata.offset();
        } catch (ExecutionException e) {
            throw new LogUnavailable("nothing was written to " + partition, e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted", e);
        }
    }

    /// The broker's word is not enough, see [KafkaMarkers].
    @Override
    public void commit() {
        try {
            if (!committed) {
                opened().commitTransaction();
                committed = true;
            }
            markers.awaitBehind(partition, last);
        } catch (TimeoutException | InterruptException e) {
            throw new LogUnavailable("the commit to " + partition + " was not answered", e);
        }
    }

    @Override
    public void abort() {
        try {
            opened().abortTransaction();
        } catch (KafkaException e) {
            throw new LogUnavailable("the transaction on " + partition + " was not aborted", e);
        }
    }

    private Producer<byte[], byte[]> opened() {
        if (producer == null) {
            throw new IllegalStateException("write to " + partition + " only after fence()");
        }
        return producer;
    }

    @Override
    public LogReader reader() {
        return reader;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
        reader.close();
    }
}
