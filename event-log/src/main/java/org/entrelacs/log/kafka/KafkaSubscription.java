package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.entrelacs.log.LogAccess.Subscription;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// A source shared by a consumer group. Joins the group once the topic is there: a client that subscribes to a missing
/// topic asks for it many times a second, and says so each time.
final class KafkaSubscription implements Subscription {
    private final Consumer<byte[], byte[]> consumer;
    private final KafkaEnds ends;
    private final String topic;

    KafkaSubscription(Consumer<byte[], byte[]> consumer, KafkaEnds ends, String topic) {
        this.consumer = consumer;
        this.ends = ends;
        this.topic = topic;
    }

    @Override
    public List<StoredRecord> poll(Duration atMost) {
        if (consumer.subscription().isEmpty() && !joined()) {
            KafkaEnds.pause(atMost);
            return List.of();
        }
        try {
            return KafkaRecords.stored(consumer.poll(atMost));
        } catch (KafkaException e) {
            throw new LogUnavailable("the source cannot be read", e);
        }
    }

    private boolean joined() {
        if (ends.stable(topic).isEmpty()) {
            return false;
        }
        consumer.subscribe(List.of(topic));
        return true;
    }

    @Override
    public void confirm() {
        try {
            consumer.commitSync();
        } catch (KafkaException e) {
            throw new LogUnavailable("the position in the source could not be noted", e);
        }
    }

    @Override
    public Map<Partition, Long> positions() {
        try {
            Map<Partition, Long> positions = new HashMap<>();
            consumer.assignment()
                    .forEach(partition ->
                            positions.put(KafkaRecords.partition(partition), consumer.position(partition)));
            return positions;
        } catch (KafkaException e) {
            throw new LogUnavailable("the position in the source is not known", e);
        }
    }

    @Override
    public void close() {
        boolean interrupted = Thread.interrupted(); // with the flag up, the group would not be told
        try {
            consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ofSeconds(2)));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
