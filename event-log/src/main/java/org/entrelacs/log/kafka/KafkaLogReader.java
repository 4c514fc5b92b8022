package org.entrelacs.log.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.entrelacs.log.LogAccess.TopicReader;
import org.entrelacs.log.LogUnavailable;
import org.entrelacs.log.Partition;
import org.entrelacs.log.StoredRecord;

/// Reads committed records of assigned partitions. Topics that are still missing join when they appear.
final class KafkaLogReader implements TopicReader {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Consumer<byte[], byte[]> consumer;
    private final KafkaEnds ends;
    private final Set<String> missing;
    private long lookAgainAt = System.nanoTime();

    /// @param topics to be read whole, as soon as they exist
    KafkaLogReader(Consumer<byte[], byte[]> consumer, KafkaEnds ends, Set<String> topics) {
        this.consumer = consumer;
        this.ends = ends;
        this.missing = new HashSet<>(topics);
    }

    /// Reads one partition that exists.
    KafkaLogReader(Consumer<byte[], byte[]> consumer, KafkaEnds ends, Partition partition) {
        this(consumer, ends, Set.of());
        join(List.of(KafkaRecords.kafka(partition)));
    }

    @Override
    public List<StoredRecord> poll(Duration atMost) {
        return reached(() -> {
            lookForMissing();
            if (consumer.assignment().isEmpty()) {
                KafkaEnds.pause(atMost);
                return List.of();
            }
            List<StoredRecord> records = new ArrayList<>();
            polled(atMost).forEach(record -> records.add(KafkaRecords.stored(record)));
            return records;
        });
    }

    private ConsumerRecords<byte[], byte[]> polled(Duration atMost) {
        try {
            return consumer.poll(atMost);
        } catch (WakeupException woken) {
            return ConsumerRecords.empty();
        }
    }

    @Override
    public void wake() {
        consumer.wakeup();
    }

    private void lookForMissing() {
        if (missing.isEmpty() || System.nanoTime() - lookAgainAt < 0) {
            return;
        }
        lookAgainAt = System.nanoTime() + LOOK_AGAIN.toNanos();
        for (String topic : List.copyOf(missing)) {
            Collection<Partition> found = ends.stable(topic).keySet();
            if (!found.isEmpty()) {
                missing.remove(topic);
                join(found.stream().map(KafkaRecords::kafka).toList());
            }
        }
    }

    private void join(Collection<TopicPartition> partitions) {
        Set<TopicPartition> all = new HashSet<>(consumer.assignment());
        all.addAll(partitions);
        consumer.assign(all);
        partitions.forEach(partition -> consumer.seek(partition, 0));
    }

    @Override
    public Set<Partition> partitions() {
        return reached(() -> {
            lookForMissing();
            return consumer.assignment().stream().map(KafkaRecords::partition).collect(Collectors.toUnmodifiableSet());
        });
    }

    @Override
    public long position(Partition partition) {
        return reached(() -> consumer.position(KafkaRecords.kafka(partition)));
    }

    @Override
    public void seek(Partition partition, long offset) {
        TopicPartition wanted = KafkaRecords.kafka(partition);
        if (!consumer.assignment().contains(wanted)) {
            missing.remove(partition.topic());
            join(List.of(wanted));
        }
        consumer.seek(wanted, offset);
    }

    @Override
    public Ends ends(Partition partition) {
        return ends.of(partition);
    }

    private static <T> T reached(Supplier<T> call) {
        try {
            return call.get();
        } catch (KafkaException e) {
            throw new LogUnavailable("the log cannot be read", e);
        }
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
